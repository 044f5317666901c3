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
/// @param id the identifier without its angle brackets
/// @param at the index of its last `@`
public record MessageId(Cited<String> id, int at) {

  /// The Message-ID in a field value: what stands in the first pair of angle brackets, or the
  /// first word when there are none; null when that has no `@` with something on both sides.
  public static @Nullable MessageId of(Cited<String> value) {
    String text = value.value();
    int start = text.indexOf('<') + 1;
    int end = text.indexOf(start > 0 ? '>' : ' ', start);
    end = end < 0 ? text.length() : end;
    int at = text.lastIndexOf('@', end - 1);
    return at <= start || at >= end - 1
        ? null
        : new MessageId(Cited.part(value, start, end), at - start);
  }

  /// Reads the part before the `@`.
  public IdScan local() {
    return new IdScan(id.value(), 0, at);
  }

  /// Whether the part behind the `@` is that domain or lies in it; letter case is ignored.
  ///
  /// @param domain such as `example.net`
  public boolean isWithin(String domain) {
    String text = id.value();
    int start = text.length() - domain.length();
    return start > at
        && text.regionMatches(true, start, domain, 0, domain.length())
        && (start == at + 1 || text.charAt(start - 1) == '.');
  }

  /// This identifier as a token of time.
  public TimeToken token(String kind, Instant time, Duration precision, Direction direction) {
    return TimeToken.of(kind, id, time, precision, direction);
  }
}
