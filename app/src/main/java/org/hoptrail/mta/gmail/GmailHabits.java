package org.hoptrail.mta.gmail;

import java.time.ZoneId;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.MailDate;
import org.hoptrail.mta.DateForm;
import org.hoptrail.received.Habits;
import org.hoptrail.received.Oddities;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.jspecify.annotations.Nullable;

/// All hosts of Gmail keep Pacific time, winter and summer as the law has them, and those that
/// speak with the world draw ids of [GmailId]. `gmailapi.google.com` writes the date of the program
/// that called it and is not held to that; hosts of Google's offices have drawn Sendmail's ids.
final class GmailHabits implements Habits {

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final GmailId ID = new GmailId();
  private static final String SOURCE = "Gmail headers of 2004 to 2026";

  @Override
  public void inspect(TraceField field, StampDraft reading, Oddities seen) {
    if (field.isBy("mx.google.com") || field.isBy("smtp.gmail.com")) {
      seen.idUnless(
          ID,
          reading.queueId,
          "Google draws ids in which two letters such as si, sm or mr tell the kind of the hop;"
              + " this has none.",
          SOURCE);
    }
    MailDate date = field.date();
    boolean own = field.isBy("google.com") && !field.isBy("gmailapi.google.com");
    if (date == null || !date.zoneKnown() || !own && !isPacific(date.comment())) {
      return;
    }
    if (date.offsetSeconds() != PACIFIC.getRules().getOffset(date.instant()).getTotalSeconds()) {
      seen.grammar(
          DateForm.date(field),
          Certainty.STRONG,
          "Google's hosts keep Pacific time, and at this moment it had another offset from UTC.",
          SOURCE);
    }
  }

  private static boolean isPacific(@Nullable String comment) {
    return "PST".equals(comment) || "PDT".equals(comment);
  }
}
