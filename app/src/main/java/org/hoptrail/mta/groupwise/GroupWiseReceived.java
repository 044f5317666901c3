package org.hoptrail.mta.groupwise;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from DOMAIN-MTA by HOST with Novell_GroupWise; DATE`, and of NetMail `from HELO USER@HOST
/// [PEER] by HOST with NetMail SMTP Agent VERSION on Novell NetWare; DATE`.
final class GroupWiseReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.protocol("Novell_GroupWise"), Mark.protocol("NetMail SMTP Agent"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    Slice protocol = field.valueOf(ClauseKind.WITH);
    return protocol.startsWith("Novell_GroupWise") || protocol.startsWith("NetMail SMTP Agent")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Clause from = field.clause(ClauseKind.FROM);
    if (from != null && field.valueOf(ClauseKind.WITH).startsWith("Novell")) {
      draft.fromIsNoHelo();
    } else if (from != null && !from.extras().isEmpty()) {
      Slice user = from.extras().getFirst();
      if (user.indexOf((byte) '@') > 0) {
        draft.authenticatedAs = user;
        draft.claim(user);
      }
    }
  }
}
