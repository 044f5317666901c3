package org.hoptrail.mta.sendmail;

import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.mta.DateForm;
import org.hoptrail.mta.Releases;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Habits;
import org.hoptrail.received.Oddities;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// Sendmail's line can be configured (`confRECEIVED_HEADER`), its id and its date cannot: the id is
/// one of [SendmailQueueId], and the day of the month has no zero before it (arpadate.c). Only
/// lines of version 8 are looked at, not products made of it.
final class SendmailHabits implements Habits {

  /// RELEASE_NOTES of Sendmail. Others ship snapshots of 8.16 since 2016 under that number.
  private static final Releases RELEASES =
      new Releases(
          "Sendmail",
          "8.9.0 1998-05-19 8.10.0 2000-03-03 8.11.0 2000-07-19 8.12.0 2001-09-08"
              + " 8.13.0 2004-06-20 8.14.0 2007-01-31 8.14.1 2007-04-03 8.14.2 2007-11-01"
              + " 8.14.3 2008-05-03 8.14.4 2009-12-30 8.14.5 2011-05-17 8.15.1 2014-12-06"
              + " 8.15.2 2015-07-03 8.16.0 2016-06-01 8.16.1 2020-07-05 8.17.1 2021-08-17"
              + " 8.18.1 2024-01-31");

  private static final SendmailQueueId QUEUE_ID = new SendmailQueueId();

  @Override
  public void inspect(TraceField field, StampDraft reading, Oddities seen) {
    Slice version = field.firstComment(ClauseKind.BY);
    if (!version.startsWith("8.")) {
      return;
    }
    seen.idUnless(
        QUEUE_ID,
        reading.queueId,
        "Sendmail draws ids of eight letters and digits that tell the time, and a process id;"
            + " this is none.",
        "Sendmail queue.c");
    if (DateForm.hasPaddedDay(field)) {
      seen.grammar(
          DateForm.date(field),
          Certainty.STRONG,
          "Sendmail writes days before the tenth without a zero.",
          "Sendmail arpadate.c");
    }
    RELEASES.inspect(field, version, seen);
  }
}
