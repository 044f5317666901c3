package org.hoptrail.mta.dovecot;

import org.hoptrail.received.Habits;
import org.hoptrail.received.Oddities;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// Dovecot draws ids of 22 characters of base64 whose first four bytes are nanoseconds of a second
/// (src/lib/guid.c).
final class DovecotHabits implements Habits {

  private static final DovecotSessionId ID = new DovecotSessionId();

  @Override
  public void inspect(TraceField field, StampDraft reading, Oddities seen) {
    seen.idUnless(
        ID,
        reading.queueId,
        "Dovecot draws ids of 22 characters of base64 that tell the time; this is none.",
        "Dovecot src/lib/guid.c");
  }
}
