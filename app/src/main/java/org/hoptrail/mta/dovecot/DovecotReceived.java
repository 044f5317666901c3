package org.hoptrail.mta.dovecot;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO ([IP]) (using TLSv1.3 with cipher C (N/N bits)) by NAME with LMTP id ID
/// (envelope-from <S>) for <R>; DATE`; 2.0 to 2.2 wrote `by NAME (Dovecot) with LMTP id ID`. The
/// submission server writes the same with ESMTP. Where the line names no software, the id is the
/// mark: for ESMTP only if the time in it agrees with the date.
final class DovecotReceived implements Dialect {

  private static final Duration SESSION = Duration.ofDays(1);

  @Override
  public Recognition recognises(TraceField field) {
    Slice product = field.firstComment(ClauseKind.BY);
    if (product.startsWith("Dovecot")) {
      return Recognition.BANNER;
    }
    Slice id = field.valueOf(ClauseKind.ID);
    boolean plain = product.isEmpty() && field.clause(ClauseKind.VIA) == null;
    return plain && DovecotSessionId.hasForm(id) && hasShape(field, id)
        ? Recognition.SHAPE
        : Recognition.NONE;
  }

  private static boolean hasShape(TraceField field, Slice id) {
    Slice protocol = field.valueOf(ClauseKind.WITH);
    Instant drawn = DovecotSessionId.time(id.text());
    if (drawn == null || protocol.startsWith("LMTP")) {
      return drawn != null;
    }
    MailDate date = field.date();
    return date != null
        && protocol.contains("SMTP")
        && Duration.between(drawn, date.instant()).abs().compareTo(SESSION) < 0;
  }
}
