package org.hoptrail.mta.messagelabs;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// `from RDNS (HELO H) (PEER) by server-N.tower-N.messagelabs.com with CIPHER encrypted SMTP; DATE` at
/// the edge, `from [PEER] by server-N.bemta-N.messagelabs.com id ID; DATE` behind it.
final class MessageLabsReceived implements Dialect {

  @Override
  public Recognition recognises(TraceField field) {
    return field.isBy("messagelabs.com") ? Recognition.BANNER : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    for (Clause clause : field.clauses()) {
      if (clause.isKey("encrypted") && draft.protocol != null) {
        draft.tlsCipher = draft.protocol;
        draft.protocol = clause.value();
      }
    }
  }
}
