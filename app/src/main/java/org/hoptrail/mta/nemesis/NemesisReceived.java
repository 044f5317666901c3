package org.hoptrail.mta.nemesis;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO ([PEER]) by NAME (MACHINE [ADDRESS]) with ESMTPS (Nemesis) id ID for <R>; DATE`,
/// and `from [PEER] ([PEER]) by 3c-app-N.server.lan (via HTTP); DATE` from the web client.
final class NemesisReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.host("server.lan"), Mark.remark("Nemesis"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    boolean web =
        field.isBy("server.lan") && field.firstComment(ClauseKind.BY).startsWith("via HTTP");
    return web || field.firstComment(ClauseKind.WITH).equalsText("Nemesis")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice machine = field.firstComment(ClauseKind.BY);
    if (machine.startsWith("via HTTP")) {
      draft.fromIsNoHelo();
      draft.via = machine.from("via".length()).trim();
      draft.software = null;
    } else if (field.firstComment(ClauseKind.WITH).equalsText("Nemesis")) {
      draft.software = field.firstComment(ClauseKind.WITH);
    }
  }
}
