package org.hoptrail.mta.qmail;

import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.MailDate.Zone;
import org.hoptrail.mta.DateForm;
import org.hoptrail.received.Habits;
import org.hoptrail.received.Oddities;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// The line of qmail-queue, `(qmail PID invoked by uid N); D Mon YYYY hh:mm:ss -0000`: the date has
/// no day of the week and its zone is `-0000` on every host of the world (date822fmt.c).
final class QmailHabits implements Habits {

  @Override
  public void inspect(TraceField field, StampDraft reading, Oddities seen) {
    MailDate date = field.date();
    if (date == null || !field.prefaceText().startsWith("qmail ")) {
      return;
    }
    if (DateForm.hasWeekday(field) || date.zone() != Zone.UNSPECIFIED) {
      seen.grammar(
          DateForm.date(field),
          Certainty.STRONG,
          "qmail writes the day of the month first and -0000 for the zone; this date has another"
              + " form.",
          "qmail date822fmt.c");
    }
  }
}
