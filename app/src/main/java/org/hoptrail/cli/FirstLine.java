package org.hoptrail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Source;

/// Finds the line of the file on which a message starts, by counting the lines before it. The
/// messages of a mailbox come in order, so each count goes on where the last one ended.
final class FirstLine {

  /// Where this cannot be done again: standard input, archives, compressed files.
  static final long UNKNOWN = -1;

  private String path = "";
  private long counted;
  private long lines;

  /// The line, 1 = the first of the file, or [#UNKNOWN].
  long of(HeaderBlock header) {
    Source source = header.source();
    if (source.offset() == 0) {
      return 1;
    }
    if (source.member() != null || source.path().equals("-")) {
      return UNKNOWN;
    }
    if (!source.path().equals(path) || source.offset() < counted) {
      path = source.path();
      counted = 0;
      lines = 1;
    }
    try (InputStream file = Files.newInputStream(Path.of(path))) {
      file.skipNBytes(counted);
      lines += lineBreaks(file, source.offset() - counted);
      counted = source.offset();
      byte[] start = file.readNBytes(Math.min(64, header.bytes().length));
      return startsWith(header.bytes(), start) ? lines : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  private static long lineBreaks(InputStream file, long length) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = length;
    long breaks = 0;
    while (left > 0) {
      int read = file.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return breaks;
      }
      for (int i = 0; i < read; i++) {
        breaks += buffer[i] == '\n' ? 1 : 0;
      }
      left -= read;
    }
    return breaks;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return start.length > 0 && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
