package org.hoptrail.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/// The yardstick for whole-process runs: cuts a mailbox at its `From ` lines, lets mime4j parse the
/// header of every message, and counts the Received fields. Nothing behind the header is parsed;
/// fields stay text.
///
/// ```
/// java -cp CLASSES:MIME4J org.hoptrail.bench.HeaderOnly MAILBOX-OR-MESSAGE
/// ```
public final class HeaderOnly {

  private final MimeTokenStream stream = new MimeTokenStream(MimeConfig.PERMISSIVE);
  private final ByteArrayOutputStream header = new ByteArrayOutputStream(1 << 14);
  private boolean inHeader = true;
  private long messages;
  private long received;

  private HeaderOnly() {}

  /// Prints how many messages and Received fields there are.
  public static void main(String[] args) throws IOException, MimeException {
    HeaderOnly count = new HeaderOnly();
    try (InputStream file = Files.newInputStream(Path.of(args[0]))) {
      count.read(file);
    }
    System.out.println(count.messages + " messages, " + count.received + " Received fields");
  }

  /// Looks at whole lines; a line longer than half the buffer is cut, which no header here has.
  private void read(InputStream file) throws IOException, MimeException {
    byte[] buffer = new byte[1 << 18];
    int limit = file.readNBytes(buffer, 0, buffer.length);
    while (limit > 0) {
      int start = 0;
      for (int end = lineEnd(buffer, 0, limit); end > 0; end = lineEnd(buffer, start, limit)) {
        line(buffer, start, end);
        start = end;
      }
      if (start == 0) {
        line(buffer, 0, limit);
        start = limit;
      }
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      int read = file.readNBytes(buffer, limit, buffer.length - limit);
      limit += read;
      if (read == 0 && lineEnd(buffer, 0, limit) < 0) {
        line(buffer, 0, limit);
        limit = 0;
      }
    }
    finish();
  }

  private static int lineEnd(byte[] b, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (b[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private void line(byte[] b, int start, int end) throws IOException, MimeException {
    if (isSeparator(b, start, end)) {
      finish();
      inHeader = true;
    } else if (inHeader) {
      header.write(b, start, end - start);
      inHeader = end - start > 1 && (end - start > 2 || b[start] != '\r');
    }
  }

  private static boolean isSeparator(byte[] b, int start, int end) {
    return end - start > 5
        && b[start] == 'F'
        && b[start + 1] == 'r'
        && b[start + 2] == 'o'
        && b[start + 3] == 'm'
        && b[start + 4] == ' ';
  }

  private void finish() throws IOException, MimeException {
    if (header.size() == 0) {
      return;
    }
    messages++;
    stream.parse(new ByteArrayInputStream(header.toByteArray()));
    EntityState state = stream.getState();
    while (state != EntityState.T_END_HEADER && state != EntityState.T_END_OF_STREAM) {
      if (state == EntityState.T_FIELD
          && stream.getField().getName().equalsIgnoreCase("Received")) {
        received++;
      }
      state = stream.next();
    }
    header.reset();
  }
}
