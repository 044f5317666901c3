package org.hoptrail.mta.xmail;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO (PEER:PORT) by HOST with [XMail 1.27 ESMTP Server] id <ID> for <R> from <S>; DATE`.
final class XMailReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.protocol("[XMail "));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.valueOf(ClauseKind.WITH).startsWith("[XMail ")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice product = field.valueOf(ClauseKind.WITH);
    int server = product.indexOf("Server]");
    int smtp = product.indexOf("ESMTP") > 0 ? product.indexOf("ESMTP") : product.indexOf("SMTP");
    draft.software = product.sub(1, product.length() - 1);
    draft.protocol = smtp > 0 && server > smtp ? product.sub(smtp, server).trim() : draft.protocol;
  }
}
