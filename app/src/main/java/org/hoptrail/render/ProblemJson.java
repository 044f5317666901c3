package org.hoptrail.render;

import org.jspecify.annotations.Nullable;

/// An error for programs (RFC 9457).
///
/// @param status the HTTP status, also in the body
/// @param title what kind of error it is, the same words each time
/// @param detail what is wrong here and what to do
/// @param place where in the text that was asked, or null
public record ProblemJson(int status, String title, String detail, @Nullable Place place) {

  /// The media type of it.
  public static final String MEDIA_TYPE = "application/problem+json";

  /// Where a text is wrong.
  ///
  /// @param start the first character that is wrong, 0 = first
  /// @param end the character behind the last that is wrong
  public record Place(int start, int end) {}

  private static final Shape<Place> PLACE =
      new Shape<Place>()
          .number("start", "the first character, 0 = first", Place::start)
          .number("end", "the character behind the last", Place::end);

  static final Shape<ProblemJson> SHAPE =
      new Shape<ProblemJson>()
          .text("type", "always `about:blank`: the status says it", it -> "about:blank")
          .number("status", "the HTTP status", ProblemJson::status)
          .text("title", "what kind of error it is", ProblemJson::title)
          .text("detail", "what is wrong here", ProblemJson::detail)
          .object("place", "where in the query, or null", PLACE, ProblemJson::place);

  /// UTF-8.
  public byte[] bytes() {
    return SHAPE.bytes(this);
  }
}
