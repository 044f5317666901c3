package org.hoptrail.received;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// A Message-ID taken apart (RFC 5322 3.6.4): `<local@host>`.
///
/// @param value the field value it stands in
/// @param start the index of its first character, behind the angle bracket
/// @param at the index of its last `@`
/// @param end the index behind its last character
public record MessageId(Cited<String> value, int start, int at, int end) {

  /// The Message-ID in a field value: what stands in the first pair of angle brackets, or the
  /// first word when there are none; null when that has no `@` with something on both sides.
  public static @Nullable MessageId of(Cited<String> value) {
    String text = value.value();
    int start = text.indexOf('<') + 1;
    int end = text.indexOf(start > 0 ? '>' : ' ', start);
    end = end < 0 ? text.length() : end;
    int at = text.lastIndexOf('@', end - 1);
    return at <= start || at >= end - 1 ? null : new MessageId(value, start, at, end);
  }

  /// The identifier without its angle brackets.
  public Cited<String> id() {
    return Cited.part(value, start, end);
  }

  /// Reads the part before the `@`.
  public IdScan local() {
    return new IdScan(value.value(), start, at);
  }

  /// Whether the identifier starts with that text.
  public boolean startsWith(String prefix) {
    return value.value().startsWith(prefix, start);
  }

  /// Whether the part behind the `@` is that domain or lies in it; letter case is ignored.
  ///
  /// @param domain such as `example.net`
  public boolean isWithin(String domain) {
    String text = value.value();
    int from = end - domain.length();
    return from > at
        && text.regionMatches(true, from, domain, 0, domain.length())
        && (from == at + 1 || text.charAt(from - 1) == '.');
  }

  /// This identifier as a token of time.
  public TimeToken token(String kind, Instant time, Duration precision, Direction direction) {
    return TimeToken.of(kind, id(), time, precision, direction);
  }
}
