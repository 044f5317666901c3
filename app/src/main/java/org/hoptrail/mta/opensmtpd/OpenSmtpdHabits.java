package org.hoptrail.mta.opensmtpd;

import org.hoptrail.received.Habits;
import org.hoptrail.received.Oddities;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// OpenSMTPD names every message with eight hex digits (queue_backend.c).
final class OpenSmtpdHabits implements Habits {

  private static final OpenSmtpdMessageId ID = new OpenSmtpdMessageId();

  @Override
  public void inspect(TraceField field, StampDraft reading, Oddities seen) {
    seen.idUnless(
        ID,
        reading.queueId,
        "OpenSMTPD draws ids of eight hex digits; this is none.",
        "OpenSMTPD usr.sbin/smtpd/queue_backend.c");
  }
}
