package org.hoptrail.mta.mailenable;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO ([PEER]) by HOST with MailEnable ESMTP; DATE`, in version 1 `from  (NAME [PEER]) by
/// MailEnable Inbound Mail Agent with ESMTP; DATE`.
final class MailEnableReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.protocol("MailEnable "), Mark.host("MailEnable"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.valueOf(ClauseKind.WITH).startsWith("MailEnable ")
            || field.valueOf(ClauseKind.BY).equalsText("MailEnable")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Clause by = field.clause(ClauseKind.BY);
    Slice protocol = field.valueOf(ClauseKind.WITH);
    if (protocol.startsWith("MailEnable ")) {
      draft.software = protocol.sub(0, "MailEnable".length());
      draft.protocol = protocol.from("MailEnable".length()).trim();
    } else if (by != null && !by.extras().isEmpty()) {
      Slice last = by.extras().getLast();
      draft.software = new Slice(last.bytes(), by.value().start(), last.end());
      draft.by = null;
      by.extras().forEach(draft::claim);
    }
  }
}
