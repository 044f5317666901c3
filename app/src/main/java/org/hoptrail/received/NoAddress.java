package org.hoptrail.received;

import org.hoptrail.text.Ascii;
import org.hoptrail.text.DateReader;
import org.hoptrail.text.Slice;

/// Finds what stands in the place of the peer's address and is none: four figures with dots, one of
/// them above 255, or a date, which a mass mailer of the 2020s puts there. A server writes down the
/// address its kernel tells, so none wrote these. What the client says of itself, in HELO, is not
/// looked at.
final class NoAddress {

  private static final int GROUPS = 4;

  private NoAddress() {}

  static void inspect(TraceField field, Oddities seen) {
    Clause from = field.clause(ClauseKind.FROM);
    if (from == null) {
      return;
    }
    for (int i = 0; i < from.comments().size(); i++) {
      Slice figures = figures(from.comments().get(i).inner());
      if (isDate(figures)) {
        seen.address(
            figures, "A date stands in the place of the address of the peer.", "RFC 5321 4.4");
        return;
      }
      if (isNone(figures)) {
        seen.address(
            figures,
            "The peer is said to be " + figures.text() + ", and there is no such address.",
            "RFC 791 3.2");
        return;
      }
    }
  }

  /// What stands in the first brackets, or the whole when it has none.
  private static Slice figures(Slice comment) {
    int open = comment.indexOf((byte) '[');
    if (open < 0) {
      return comment;
    }
    int close = comment.indexOf((byte) ']', open);
    boolean said = open > 0 && comment.at(open - 1) == '=';
    return close < 0 || said ? comment.sub(0, 0) : comment.sub(open + 1, close);
  }

  /// `Thu, 28 Sep 2023 05:48:34 -0700`.
  private static boolean isDate(Slice text) {
    boolean weekday =
        Ascii.isLetter(text.at(0))
            && Ascii.isLetter(text.at(1))
            && Ascii.isLetter(text.at(2))
            && text.at(3) == ','
            && Ascii.isSpace(text.at(4));
    return weekday && new DateReader().read(text) != null;
  }

  private static boolean isNone(Slice text) {
    int groups = 1;
    int value = 0;
    int digits = 0;
    boolean beyond = false;
    for (int i = 0; i < text.length(); i++) {
      int c = text.at(i);
      if (c == '.' && digits > 0) {
        groups++;
        digits = 0;
        value = 0;
      } else if (Ascii.isDigit(c) && digits < 3) {
        value = value * 10 + c - '0';
        digits++;
        beyond |= value > 255;
      } else {
        return false;
      }
    }
    return groups == GROUPS && digits > 0 && beyond;
  }
}
