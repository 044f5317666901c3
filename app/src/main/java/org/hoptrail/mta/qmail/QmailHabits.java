package org.hoptrail.mta.qmail;

import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.mta.DateForm;
import org.hoptrail.received.Habits;
import org.hoptrail.received.Oddities;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// The line of qmail-queue, `(qmail PID invoked by uid N); D Mon YYYY hh:mm:ss -0000`: the date has
/// no day of the week (date822fmt.c). The zone is `-0000` on every host of the world, but for a
/// patch that many run, so that is no habit to count on.
final class QmailHabits implements Habits {

  @Override
  public void inspect(TraceField field, StampDraft reading, Oddities seen) {
    if (field.prefaceText().startsWith("qmail ") && DateForm.hasWeekday(field)) {
      seen.grammar(
          DateForm.date(field),
          Certainty.MEDIUM,
          "qmail writes the day of the month first, never the day of the week.",
          "qmail date822fmt.c");
    }
  }
}
