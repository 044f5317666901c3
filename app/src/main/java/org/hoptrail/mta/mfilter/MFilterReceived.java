package org.hoptrail.mta.mfilter;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// `from HELO (PEER) by m-FILTER with ESMTP; DATE`.
final class MFilterReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.host("m-FILTER"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.valueOf(ClauseKind.BY).equalsText("m-FILTER")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    draft.software = draft.by;
    draft.by = null;
  }
}
