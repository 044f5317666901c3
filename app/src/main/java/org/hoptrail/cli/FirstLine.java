package org.hoptrail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Source;

/// Finds the line of the file on which a message starts, by counting the lines before it. Where that
/// cannot be done again (standard input, archives, compressed files) lines count from the start of
/// the message.
final class FirstLine {

  private FirstLine() {}

  static long of(HeaderBlock header) {
    Source source = header.source();
    if (source.offset() == 0 || source.member() != null || source.path().equals("-")) {
      return 1;
    }
    try (InputStream file = Files.newInputStream(Path.of(source.path()))) {
      long lines = 1 + lineBreaks(file, source.offset());
      byte[] start = file.readNBytes(Math.min(64, header.bytes().length));
      return startsWith(header.bytes(), start) ? lines : 1;
    } catch (IOException e) {
      return 1;
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
    return java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
