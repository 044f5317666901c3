package org.hoptrail.mta.opensmtpd;

import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// OpenSMTPD message ids (queue_backend.c): 32 random bits in hex. No time in them.
final class OpenSmtpdMessageId implements QueueIdFormat {

  private static final int DIGITS = 8;

  @Override
  public boolean fits(String id) {
    return id.length() == DIGITS && Slice.of(id).allHex();
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    return null;
  }
}
