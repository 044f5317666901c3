package org.hoptrail.mta.sendmail;

import org.hoptrail.text.Ascii;

/// Spans of time as Sendmail writes them (libsm `pintvl`): `HH:MM:SS`, `DAYS+HH:MM:SS`.
final class SendmailDuration {

  private SendmailDuration() {}

  /// The seconds of a span, NaN when it is none.
  static double seconds(String text) {
    long total = 0;
    long number = 0;
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Ascii.isDigit(c) && number < 1_000_000) {
        number = number * 10 + c - '0';
        digits = true;
      } else if (digits && (c == ':' || c == '+')) {
        total = (total + number) * (c == '+' ? 24 : 60);
        number = 0;
      } else {
        return Double.NaN;
      }
    }
    return digits ? total + number : Double.NaN;
  }
}
