package org.hoptrail.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads the body of a request into memory, within limits.
final class Upload {

  private static final int CHUNK = 1 << 15;

  private Upload() {}

  /// All of it.
  ///
  /// @param most bytes that are taken
  /// @param nanos how long the client may take to send them
  /// @throws Refused it is longer, or slower
  static byte[] read(Context request, long most, long nanos) throws Refused, IOException {
    if (request.req().getContentLengthLong() > most) {
      throw tooLong(most);
    }
    long start = System.nanoTime();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    InputStream in = request.req().getInputStream();
    for (int n = next(in, chunk); n >= 0; n = next(in, chunk)) {
      bytes.write(chunk, 0, n);
      if (bytes.size() > most) {
        throw tooLong(most);
      }
      if (System.nanoTime() - start > nanos) {
        throw tooSlow();
      }
    }
    return bytes.toByteArray();
  }

  /// A client that falls silent, or goes away, ends the reading with an exception of the server's.
  private static int next(InputStream in, byte[] chunk) throws Refused {
    try {
      return in.read(chunk);
    } catch (IOException silent) {
      throw tooSlow();
    }
  }

  private static Refused tooSlow() {
    return new Refused(408, "Too slow", "The body did not come in time.");
  }

  private static Refused tooLong(long most) {
    return new Refused(413, "Too long", "At most " + most + " bytes are taken here.");
  }
}
