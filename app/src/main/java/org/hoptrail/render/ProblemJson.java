package org.hoptrail.render;

import java.io.ByteArrayOutputStream;

/// An error for programs (RFC 9457).
///
/// @param status the HTTP status, also in the body
/// @param title what kind of error it is, the same words each time
/// @param detail what is wrong here and what to do
public record ProblemJson(int status, String title, String detail) {

  /// The media type of it.
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Shape<ProblemJson> SHAPE =
      new Shape<ProblemJson>()
          .text("type", "always `about:blank`: the status says it", it -> "about:blank")
          .number("status", "the HTTP status", ProblemJson::status)
          .text("title", "what kind of error it is", ProblemJson::title)
          .text("detail", "what is wrong here", ProblemJson::detail);

  /// UTF-8.
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    JsonOut json = new JsonOut(out, false);
    SHAPE.write(json, this);
    json.flush();
    return out.toByteArray();
  }
}
