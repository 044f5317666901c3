package org.hoptrail.mta.opensmtpd;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// `from HELO (RDNS|<unknown> [IP]) by NAME (OpenSMTPD) with ESMTPS id ID (TLSv1.3:CIPHER:BITS:NO)
/// auth=yes user=U for <R>; DATE (ZONE)`; local submission is `from localhost (NAME [local])`.
/// Early versions put a semicolon behind every clause.
final class OpenSmtpdReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark("OpenSMTPD"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.firstComment(ClauseKind.BY).equalsText("OpenSMTPD")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    if (field.firstComment(ClauseKind.FROM).endsWith("[local]")) {
      draft.rdns = null;
    }
  }
}
