package org.hoptrail.index;

import java.time.Duration;
import org.hoptrail.model.Cited;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.MailDate;
import org.jspecify.annotations.Nullable;

/// Takes the values of one field of one document. What is null or empty is left out.
interface Values {

  /// A value of a WORD, TEXT, HOST or MAIL field.
  void text(@Nullable String value);

  /// A value of an ADDRESS field.
  void address(@Nullable IpAddress value);

  /// A value of a TIME (milliseconds since 1970), DURATION (milliseconds) or NUMBER field.
  void number(long value);

  /// A value of a WORD, TEXT, HOST or MAIL field.
  default void text(@Nullable Cited<String> value) {
    text(value == null ? null : value.value());
  }

  /// A value of an ADDRESS field.
  default void address(@Nullable Cited<IpAddress> value) {
    address(value == null ? (IpAddress) null : value.value());
  }

  /// A value of a TIME field.
  default void time(@Nullable Cited<MailDate> value) {
    if (value != null) {
      number(value.value().epochSecond() * 1_000 + value.value().nano() / 1_000_000);
    }
  }

  /// A value of a DURATION field.
  default void duration(@Nullable Duration value) {
    if (value != null) {
      number(value.toMillis());
    }
  }
}
