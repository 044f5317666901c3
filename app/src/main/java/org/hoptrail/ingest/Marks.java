package org.hoptrail.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import org.hoptrail.index.FileMark;
import org.jspecify.annotations.Nullable;

/// Marks of files as they lie there now, and whether they are good for the next run.
final class Marks {

  /// A file written to so shortly before may change again without a new time.
  private static final Duration SETTLED = Duration.ofSeconds(2);

  /// What sets a file that was read as a log apart from one that was read as mail. Absolute paths
  /// do not begin so.
  private static final String LOG = "log:";

  private static final String MEMBER = "!/";

  private Marks() {}

  /// The file as it is now; null for what is no plain file, or vanished.
  static @Nullable FileMark ofMail(Path file) {
    return of(file, "");
  }

  /// The file of a log, which may be an archive, as it is now; null as above.
  ///
  /// @param shown the name of the log, with `!/member` in an archive
  static @Nullable FileMark ofLog(String shown) {
    int member = shown.indexOf(MEMBER);
    try {
      return of(Path.of(member < 0 ? shown : shown.substring(0, member)), LOG);
    } catch (InvalidPathException impossible) {
      return null;
    }
  }

  private static @Nullable FileMark of(Path file, String prefix) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      String path = prefix + file.toAbsolutePath().normalize();
      return now.isRegularFile()
          ? new FileMark(path, now.size(), now.lastModifiedTime().toInstant())
          : null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  /// Whether a file that was read since the mark was taken may be left out while the mark stays.
  ///
  /// @param after the mark after the reading
  static boolean isSettled(FileMark read, @Nullable FileMark after, Instant now) {
    return read.equals(after) && read.modified().isBefore(now.minus(SETTLED));
  }
}
