package org.hoptrail.mta.amavis;

import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.mta.DateForm;
import org.hoptrail.received.Habits;
import org.hoptrail.received.Oddities;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// amavis draws ids of [AmavisMailId] and writes days before the tenth with a blank.
final class AmavisHabits implements Habits {

  private static final AmavisMailId ID = new AmavisMailId();

  @Override
  public void inspect(TraceField field, StampDraft reading, Oddities seen) {
    seen.idUnless(
        ID,
        reading.queueId,
        "amavis draws ids of five to 24 letters, digits, hyphens and underscores; this is none.",
        "amavis Amavis::Util");
    if (DateForm.hasPaddedDay(field)) {
      seen.grammar(
          DateForm.date(field),
          Certainty.MEDIUM,
          "amavis writes days before the tenth with a blank, not with a zero.",
          "amavis rfc2822_timestamp");
    }
  }
}
