package org.hoptrail.mta.maddy;

import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Four random bytes in hex; a part of a split delivery adds `-` and its number.
final class MaddyMessageId implements QueueIdFormat {

  private static final int DIGITS = 8;

  @Override
  public boolean fits(String id) {
    return id.length() >= DIGITS
        && Slice.of(id.substring(0, DIGITS)).allHex()
        && (id.length() == DIGITS || id.charAt(DIGITS) == '-');
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    return null;
  }
}
