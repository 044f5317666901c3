package org.hoptrail.http;

import static org.eclipse.jetty.util.thread.Invocable.InvocationType.NON_BLOCKING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/// Takes the message out of a form (RFC 7578): its first part that is a file, or else its first.
final class Form {

  private static final int PARTS = 16;
  private static final long IN_MEMORY = -1;

  private Form() {}

  /// Whether a request of that type brings a form.
  static boolean is(String contentType) {
    return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  /// The bytes of the message.
  ///
  /// @param body the whole form
  /// @param contentType of the request, with the boundary
  /// @throws Refused it is no form, or there is nothing in it
  static byte[] message(byte[] body, String contentType) throws Refused, IOException {
    String boundary = MultiPart.extractBoundary(contentType);
    if (boundary == null || boundary.isEmpty()) {
      throw wrong();
    }
    MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
    parser.setMaxMemoryFileSize(IN_MEMORY);
    parser.setMaxParts(PARTS);
    parser.setMaxLength(body.length);
    Content.Source source = new ByteBufferContentSource(ByteBuffer.wrap(body));
    CompletableFuture<MultiPartFormData.Parts> read = new CompletableFuture<>();
    parser.parse(
        source, Promise.Invocable.from(NON_BLOCKING, read::complete, read::completeExceptionally));
    try (MultiPartFormData.Parts parts = read.join()) {
      MultiPart.@Nullable Part chosen = null;
      for (MultiPart.Part part : parts) {
        boolean better = chosen == null || chosen.getFileName() == null;
        chosen = better && (chosen == null || part.getFileName() != null) ? part : chosen;
      }
      if (chosen == null) {
        throw wrong();
      }
      try (InputStream in = Content.Source.asInputStream(chosen.getContentSource())) {
        return in.readAllBytes();
      }
    } catch (CompletionException malformed) {
      throw wrong();
    }
  }

  private static Refused wrong() {
    return new Refused(400, "Wrong form", "Send a form with one file, or the bytes of a message.");
  }
}
