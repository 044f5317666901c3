package org.hoptrail.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are emptied at the worst moment.
class GrowingFileTest {

  @TempDir Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("mail.log"), text);
  }

  private static String read(InputStream in, int most) throws IOException {
    byte[] bytes = new byte[most];
    int got = in.read(bytes, 0, most);
    return got < 0 ? "" : new String(bytes, 0, got, StandardCharsets.UTF_8);
  }

  @Test
  void emptied_between_looking_and_the_first_reading() throws IOException {
    try (GrowingFile file = GrowingFile.open(write("one\ntwo\nthree\n"))) {
      file.refresh();
      write("four\nfi");
      assertThat(read(file.open(), 100)).isEmpty();
      assertThat(file.isRewritten()).isTrue();
      assertThat(file.mark().offset()).isZero();
    }
  }

  @Test
  void emptied_and_shorter_before_anything_was_read() throws IOException {
    try (GrowingFile file = GrowingFile.open(write("one\ntwo\nthree\n"))) {
      file.refresh();
      write("four\n");
      file.refresh();
      assertThat(file.isRewritten()).isTrue();
    }
  }

  @Test
  void emptied_and_longer_before_anything_was_read() throws IOException {
    try (GrowingFile file = GrowingFile.open(write("one\ntwo\n"))) {
      file.refresh();
      write("a first line\na second line\n");
      file.refresh();
      assertThat(file.isRewritten()).isTrue();
    }
  }

  @Test
  void what_only_grew_is_the_same() throws IOException {
    try (GrowingFile file = GrowingFile.open(write("on"))) {
      file.refresh();
      write("one\ntw");
      file.refresh();
      write("one\ntwo\nthr");
      file.refresh();
      assertThat(file.isRewritten()).isFalse();
      assertThat(read(file.open(), 100)).isEqualTo("one\ntwo\n");
    }
  }

  @Test
  void the_copy_is_read_on_from_a_whole_line() throws IOException {
    Path log = write("one\ntwo\nthree\n");
    Path copy = Files.copy(log, folder.resolve("mail.log.1"));
    try (GrowingFile file = GrowingFile.open(log);
        GrowingFile older = GrowingFile.open(copy)) {
      file.refresh();
      assertThat(read(file.open(), 6)).isEqualTo("one\ntw");
      assertThat(file.mark().offset()).isEqualTo(4);
      assertThat(file.mark().lines()).isEqualTo(1);
      assertThat(new String(file.mark().last(), StandardCharsets.UTF_8)).isEqualTo("one\n");
      GrowingFile rest = older.from(file.mark());
      rest.refresh();
      assertThat(read(rest.open(), 100)).isEqualTo("two\nthree\n");
      assertThat(rest.mark().lines()).isEqualTo(3);
    }
  }
}
