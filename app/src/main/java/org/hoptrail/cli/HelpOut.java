package org.hoptrail.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Standard output as picocli writes help to it. A writer of that kind keeps to itself what goes
/// wrong; here it is remembered.
final class HelpOut extends FilterOutputStream {

  private @Nullable IOException failure;

  HelpOut(OutputStream out) {
    super(out);
  }

  PrintWriter writer() {
    return new PrintWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8), true);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException unwritten) {
      failure = unwritten;
      throw unwritten;
    }
  }

  /// Why something could not be written, or null when all was.
  @Nullable IOException failure() {
    return failure;
  }
}
