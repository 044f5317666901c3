package org.hoptrail.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Limits;
import org.jspecify.annotations.Nullable;

/// One log file, unpacked when it is opened. Packed ones are unpacked on a thread of their own,
/// beside the reading.
public final class LogInput {

  /// Opens the bytes.
  private interface Opener {
    InputStream open() throws IOException;
  }

  /// How much logs shrink when they are packed, about.
  private static final long PACKED = 8;

  private static final long ONCE = -1;

  private final String path;
  private final boolean below;
  private final boolean plain;
  private final Opener opener;
  private final long bytes;

  private LogInput(String path, boolean below, boolean plain, long bytes, Opener opener) {
    this.path = path;
    this.below = below;
    this.plain = plain;
    this.bytes = bytes;
    this.opener = opener;
  }

  /// The log, or logs, in a file. A named pipe, as shells put in the place of `<(command)`, comes
  /// only once.
  static List<LogInput> of(Path file, String shown, boolean below, Limits limits)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      return List.of(once(shown, InputStream.nullInputStream(), limits));
    }
    Packing packing = packing(file);
    long bytes = Files.size(file);
    if (packing == Packing.NONE) {
      return List.of(new LogInput(shown, below, true, bytes, () -> Files.newInputStream(file)));
    }
    if (!packing.archive()) {
      return List.of(
          new LogInput(shown, below, false, bytes * PACKED, () -> pump(file, 0, limits)));
    }
    List<LogInput> members = new ArrayList<>();
    LogFiles.Members listed = new LogFiles.Members();
    new Unpacker(limits, listed).unpack(file.toString(), InputStream.nullInputStream());
    for (int i = 0; i < listed.names.size(); i++) {
      int number = i;
      String name = shown + "!/" + listed.names.get(i);
      members.add(
          new LogInput(name, false, false, bytes * PACKED, () -> pump(file, number, limits)));
    }
    return members;
  }

  /// A stream that comes only once, such as standard input: what was read of it before it was
  /// closed is read again when it is opened again.
  static LogInput once(String shown, InputStream in, Limits limits) {
    Replay replay = new Replay(() -> Pump.start(shown, in, 0, limits));
    return new LogInput(shown, false, false, ONCE, replay::open);
  }

  /// A log that grows.
  static LogInput growing(String shown, boolean below, Tail tail) {
    return new LogInput(shown, below, true, ONCE, tail::open);
  }

  /// Whether a file is neither compressed nor an archive.
  static boolean isPlain(Path file) throws IOException {
    return packing(file) == Packing.NONE;
  }

  private static InputStream pump(Path file, int member, Limits limits) {
    return Pump.start(file.toString(), InputStream.nullInputStream(), member, limits);
  }

  private static Packing packing(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), Packing.HEAD);
        Peeked head = new Peeked(in)) {
      return head.packing();
    }
  }

  /// Whether it is a file as it lies there, that may grow.
  public boolean isPlain() {
    return plain;
  }

  /// Whether it can be opened as often as one likes, and is the same each time.
  public boolean isRereadable() {
    return bytes != ONCE;
  }

  /// About how many bytes it has unpacked.
  public long bytes() {
    return Math.max(0, bytes);
  }

  /// Whether it is one of the files of an archive.
  public boolean isMember() {
    return path.contains("!/");
  }

  /// The name to show, with `!/member` in an archive.
  public String path() {
    return path;
  }

  /// The name of the directory it lies in; empty when its path shows none. multilog names its files
  /// `current` and `@400...`, and the directory after the program: then it is the one above.
  public String folder() {
    int end = path.lastIndexOf('/');
    boolean multilog = path.endsWith("/current") || path.startsWith("/@4", end);
    end = multilog ? path.lastIndexOf('/', end - 1) : end;
    int start = path.lastIndexOf('/', end - 1) + 1;
    String folder = end <= 0 ? "" : path.substring(start, end);
    boolean none = folder.equals(".") || folder.equals("..") || folder.endsWith("!");
    return none ? "" : folder;
  }

  /// Whether the directory it lies in was found below one the user named.
  public boolean isBelow() {
    return below;
  }

  /// Opens it from its first byte.
  public InputStream open() throws IOException {
    return opener.open();
  }

  /// A stream that can be opened twice although it comes once.
  private static final class Replay {
    private final Opener origin;
    private @Nullable Recorded recorded;

    Replay(Opener origin) {
      this.origin = origin;
    }

    InputStream open() throws IOException {
      if (recorded == null) {
        recorded = new Recorded(origin.open());
        return recorded;
      }
      return recorded.again();
    }
  }
}
