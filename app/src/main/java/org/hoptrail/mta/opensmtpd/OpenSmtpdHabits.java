package org.hoptrail.mta.opensmtpd;

import org.hoptrail.received.Habits;
import org.hoptrail.received.Oddities;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// OpenSMTPD names every message with eight hex digits (queue_backend.c).
final class OpenSmtpdHabits implements Habits {

  private static final OpenSmtpdMessageId ID = new OpenSmtpdMessageId();

  @Override
  public void inspect(TraceField field, StampDraft reading, Oddities seen) {
    Slice id = reading.queueId;
    if (id != null && !ID.fits(id.text())) {
      seen.id(
          id,
          "OpenSMTPD draws ids of eight hex digits; this is none.",
          "OpenSMTPD usr.sbin/smtpd/queue_backend.c");
    }
  }
}
