package org.hoptrail.model;

/// A value, the bytes it was read from, and who says so.
///
/// @param <T> the type of the value
public record Cited<T>(T value, Span span, AttestedBy attestedBy) {

  /// A part of a cited text. It cites its own bytes when the text stands in the source as it is,
  /// and the bytes of the whole when unfolding or decoding moved the characters.
  ///
  /// @param from the first character of the part
  /// @param to the character after its last
  public static Cited<String> part(Cited<String> whole, int from, int to) {
    Span span = whole.span();
    boolean unmoved = span.length() == whole.value().length();
    Span own = unmoved ? new Span(span.source(), span.start() + from, span.start() + to) : span;
    return new Cited<>(whole.value().substring(from, to), own, whole.attestedBy());
  }
}
