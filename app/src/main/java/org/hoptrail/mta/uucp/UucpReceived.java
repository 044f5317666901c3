package org.hoptrail.mta.uucp;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// `from NEIGHBOUR by NAME with UUCP id ID; DATE`, also `via UUCP`, and `rmail` or `UUPC` behind
/// `by`.
final class UucpReceived implements Dialect {

  @Override
  public Recognition recognises(TraceField field) {
    if (field.firstComment(ClauseKind.BY).startsWith("UUPC")) {
      return Recognition.BANNER;
    }
    boolean uucp =
        field.valueOf(ClauseKind.WITH).equalsIgnoreCase("UUCP")
            || field.valueOf(ClauseKind.VIA).equalsIgnoreCase("UUCP");
    return uucp && field.firstComment(ClauseKind.BY).isEmpty()
        ? Recognition.SHAPE
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    draft.helo = null;
  }
}
