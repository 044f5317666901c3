package org.hoptrail.mta.postfix;

import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.mta.DateForm;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Habits;
import org.hoptrail.received.Oddities;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// Postfix composes the line itself and nothing in it can be configured but the product name, so
/// its habits are firm:
///
/// - the id is one of [PostfixQueueId];
/// - the client is `(NAME [ADDRESS])`;
/// - the date ends in the name of the zone in parentheses, and a day before the tenth has a blank
///   before it, not a zero (global/mail_date.c).
final class PostfixHabits implements Habits {

  private static final String SMTPD = "Postfix smtpd/smtpd.c";
  private static final String MAIL_DATE = "Postfix global/mail_date.c";
  private static final PostfixQueueId QUEUE_ID = new PostfixQueueId();

  @Override
  public void inspect(TraceField field, StampDraft reading, Oddities seen) {
    seen.idUnless(
        QUEUE_ID,
        reading.queueId,
        "Postfix draws ids of upper-case hex digits that begin with a microsecond, or long ones"
            + " without vowels; this is neither.",
        "Postfix global/mail_queue.h");
    client(field, seen);
    Slice date = DateForm.tail(field);
    if (date != null && !date.isEmpty() && date.indexOf((byte) '(') < 0) {
      seen.grammar(
          date,
          Certainty.STRONG,
          "Postfix writes the name of the zone in parentheses behind every date, and here is none.",
          MAIL_DATE);
    }
    if (DateForm.hasPaddedDay(field)) {
      seen.grammar(
          DateForm.date(field),
          Certainty.MEDIUM,
          "Postfix writes days before the tenth with a blank, not with a zero.",
          MAIL_DATE);
    }
  }

  private static void client(TraceField field, Oddities seen) {
    Clause from = field.clause(ClauseKind.FROM);
    if (from == null || field.clause(ClauseKind.WITH) == null) {
      return;
    }
    Slice client = field.firstComment(ClauseKind.FROM);
    if (!client.endsWith("]") || client.indexOf((byte) ' ') < 0) {
      seen.grammar(
          from.value(),
          Certainty.STRONG,
          "Postfix writes the client as NAME [ADDRESS] in parentheses, and here is none.",
          SMTPD);
    }
  }
}
