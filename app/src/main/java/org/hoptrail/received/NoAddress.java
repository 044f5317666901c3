package org.hoptrail.received;

import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// Finds four figures with dots in the place of the peer's address that are no address, because one
/// of them is above 255. A server writes down the address its kernel tells, so none wrote these.
/// What the client says of itself, in HELO, is not looked at.
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
