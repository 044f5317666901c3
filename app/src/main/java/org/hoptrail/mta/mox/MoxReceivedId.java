package org.hoptrail.mta.mox;

import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// 22 digits of URL-safe base64: 128 bits that only the host itself can read.
final class MoxReceivedId implements QueueIdFormat {

  private static final int DIGITS = 22;

  @Override
  public boolean fits(String id) {
    if (id.length() != DIGITS) {
      return false;
    }
    for (int i = 0; i < DIGITS; i++) {
      char c = id.charAt(i);
      if (!Ascii.isAlphanumeric(c) && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    return null;
  }
}
