package org.hoptrail.mta.haraka;

import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// A UUID of version 4 in upper case, a dot and the number of the transaction. No time in it.
final class HarakaTransactionId implements QueueIdFormat {

  private static final int UUID_LENGTH = 36;

  @Override
  public boolean fits(String id) {
    int dot = id.indexOf('.');
    if (dot != UUID_LENGTH || !Slice.of(id.substring(dot + 1)).allDigits()) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      boolean joint = i == 8 || i == 13 || i == 18 || i == 23;
      if (joint ? id.charAt(i) != '-' : !Ascii.isHex(id.charAt(i))) {
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
