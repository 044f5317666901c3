package org.hoptrail.mta.pigeon;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// `from LOFT by LOFT (Pigeon Post V) with WING id RING; DATE`. The loft it came from told its own
/// name, and nobody looked for an address.
final class PigeonReceived implements Dialect {

  @Override
  public Recognition recognises(TraceField field) {
    return field.firstComment(ClauseKind.BY).startsWith("Pigeon Post")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    draft.helo = draft.from;
  }
}
