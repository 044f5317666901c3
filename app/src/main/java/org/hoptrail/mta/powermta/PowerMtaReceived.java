package org.hoptrail.mta.powermta;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Comment;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.TraceField;

/// `from HELO (PEER) by HOST (PowerMTA(TM) vN) id ID for <R>; DATE (envelope-from <S>)`: no
/// protocol, and the reverse-path behind the date. Without the name, this order is the mark.
final class PowerMtaReceived implements Dialect {

  @Override
  public Recognition recognises(TraceField field) {
    Clause by = field.clause(ClauseKind.BY);
    if (by == null || field.clause(ClauseKind.WITH) != null) {
      return Recognition.NONE;
    }
    Comment product = by.comment(0);
    if (product != null) {
      return product.inner().startsWith("PowerMTA") ? Recognition.BANNER : Recognition.NONE;
    }
    return field.clause(ClauseKind.ID) != null && endsInReversePath(field)
        ? Recognition.SHAPE
        : Recognition.NONE;
  }

  private static boolean endsInReversePath(TraceField field) {
    Clause last = field.clauses().getLast();
    Comment comment = last.comment(0);
    return last.keyword().isEmpty()
        && comment != null
        && comment.inner().startsWith("envelope-from <")
        && comment.whole().start() >= field.dateText().end();
  }
}
