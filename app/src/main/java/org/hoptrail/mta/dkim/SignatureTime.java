package org.hoptrail.mta.dkim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.EpochTime;
import org.hoptrail.text.IdScan;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// The tag `t=` of a signature: seconds since 1970 (RFC 6376 3.5).
///
/// A seal is put on by a later server, so after the `Date`; an author's own system may sign mail
/// that waits for its hour, or is dated ahead.
///
/// @param field the field
/// @param kind the kind of its tokens
/// @param direction how the time relates to the `Date`
record SignatureTime(FieldName field, String kind, Direction direction) implements TokenFormat {

  @Override
  public List<FieldName> fields() {
    return List.of(field);
  }

  /// The tag `t` with its value: the signature itself is long and need not become text.
  @Override
  public Slice narrowed(Slice list) {
    int tag = 0;
    while (tag < list.length()) {
      int semicolon = list.indexOf((byte) ';', tag);
      int end = semicolon < 0 ? list.length() : semicolon;
      int name = skipBlanks(list, tag);
      if (list.at(name) == 't' && list.at(skipBlanks(list, name + 1)) == '=') {
        return list.sub(name, end);
      }
      tag = end + 1;
    }
    return list.sub(0, 0);
  }

  private static int skipBlanks(Slice text, int from) {
    int i = from;
    while (text.at(i) >= 0 && text.at(i) <= ' ') {
      i++;
    }
    return i;
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    int start = valueOfT(value.value());
    if (start < 0) {
      return null;
    }
    IdScan scan = new IdScan(value.value(), start, value.value().length());
    String seconds = scan.digits(1, 12);
    boolean ends = scan.done() || scan.sees(';') || scan.sees(' ');
    Instant time = ends ? EpochTime.ofSeconds(Long.parseLong(seconds)) : null;
    Cited<String> token = Cited.part(value, start, start + seconds.length());
    return time == null ? null : TimeToken.of(kind, token, time, Duration.ofSeconds(1), direction);
  }

  /// The index of the value of the tag `t`, or -1 (RFC 6376 3.2: `name FWS = FWS value`, parted by
  /// semicolons).
  private static int valueOfT(String list) {
    int tag = 0;
    while (tag < list.length()) {
      int name = skipBlanks(list, tag);
      int equals = skipBlanks(list, name + 1);
      if (list.startsWith("t", name) && list.startsWith("=", equals)) {
        return skipBlanks(list, equals + 1);
      }
      int semicolon = list.indexOf(';', tag);
      tag = semicolon < 0 ? list.length() : semicolon + 1;
    }
    return -1;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }
}
