package org.hoptrail.mta;

import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// How the date of a trace field is written, of which each system knows one way only.
public final class DateForm {

  private DateForm() {}

  /// Whether the day of the month is written with a zero before it, as in `Fri, 06 Sep`.
  public static boolean hasPaddedDay(TraceField field) {
    Slice text = date(field);
    int at = 0;
    while (at < text.length() && !Ascii.isDigit(text.at(at))) {
      at++;
    }
    return text.at(at) == '0' && Ascii.isDigit(text.at(at + 1)) && Ascii.isSpace(text.at(at + 2));
  }

  /// Whether it begins with a word, the day of the week.
  public static boolean hasWeekday(TraceField field) {
    return Ascii.isLetter(date(field).at(0));
  }

  /// The date without what separates it; empty when there is none.
  public static Slice date(TraceField field) {
    Slice text = field.dateText();
    return text.at(0) == ';' ? text.from(1).trim() : text.trim();
  }

  /// What stands behind the last semicolon, whether it is a date or not; null when the field has no
  /// semicolon.
  public static @Nullable Slice tail(TraceField field) {
    Slice date = date(field);
    if (!date.isEmpty()) {
      return date;
    }
    int semicolon = field.value().lastIndexOf((byte) ';');
    return semicolon < 0 ? null : field.value().from(semicolon + 1).trim();
  }
}
