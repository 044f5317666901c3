package org.hoptrail.mta.dma;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// `from USER (uid N) (envelope-from S) id ID by HOST (DragonFly Mail Agent vN); DATE`.
final class DmaReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark("DragonFly Mail Agent"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.firstComment(ClauseKind.BY).startsWith("DragonFly Mail Agent")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    draft.ident = draft.from;
    draft.fromIsNoHelo();
  }
}
