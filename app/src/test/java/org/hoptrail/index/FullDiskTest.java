package org.hoptrail.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

/// The disk fills up while an index is written, at any byte.
class FullDiskTest {

  private static final Path NAME = Path.of("index");
  private static final int BEFORE = 5;
  private static final int ALL = 12;

  /// A directory in which there is room for some bytes only.
  private static final class FullDisk extends FilterDirectory {
    private long room = Long.MAX_VALUE;
    private long written;

    FullDisk() {
      super(new ByteBuffersDirectory());
    }

    private void take(long bytes) throws IOException {
      written += bytes;
      if (room < bytes) {
        room = 0;
        throw new IOException("No space left on device");
      }
      room -= bytes;
    }

    /// What lies on a disk is there when the program has ended.
    @Override
    public void close() {}

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      take(1);
      return new Output(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      take(1);
      return new Output(super.createTempOutput(prefix, suffix, context));
    }

    private final class Output extends FilterIndexOutput {
      Output(IndexOutput out) {
        super(out.toString(), out.getName(), out);
      }

      @Override
      public void writeByte(byte b) throws IOException {
        take(1);
        super.writeByte(b);
      }

      @Override
      public void writeBytes(byte[] b, int offset, int length) throws IOException {
        take(length);
        super.writeBytes(b, offset, length);
      }
    }
  }

  private static void write(Directory disk, int from, int to) throws IOException {
    boolean isNew = !DirectoryReader.indexExists(disk);
    try (RouteWriter writer = new RouteWriter(NAME, disk, isNew)) {
      Routes.write(writer, from, to);
    }
  }

  private static List<String> held(Directory disk) throws IOException {
    assertThat(Checkup.of(disk).clean()).isTrue();
    return Routes.held(new RouteReader(NAME, disk, Duration.ofDays(1)));
  }

  @Test
  void what_was_committed_before_stays() throws IOException {
    FullDisk undisturbed = new FullDisk();
    write(undisturbed, 0, BEFORE);
    List<String> before = held(undisturbed);
    long start = undisturbed.written;
    write(undisturbed, BEFORE, ALL);
    long needed = undisturbed.written - start;
    List<String> all = held(undisturbed);
    assertThat(all).hasSize(ALL);
    for (long room = 0; room < needed; room += 1 + needed / 40) {
      FullDisk disk = new FullDisk();
      write(disk, 0, BEFORE);
      disk.room = room;
      try {
        write(disk, BEFORE, ALL);
        throw new AssertionError("there was no room: " + room);
      } catch (IndexUnusable full) {
        assertThat(full)
            .hasMessageStartingWith("index: There is no space left on the device; what was");
      }
      assertThat(held(disk)).as("after %d bytes of %d", room, needed).isEqualTo(before);
      disk.room = Long.MAX_VALUE;
      write(disk, 0, ALL);
      assertThat(held(disk)).isEqualTo(all);
    }
  }
}
