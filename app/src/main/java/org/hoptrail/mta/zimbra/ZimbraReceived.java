package org.hoptrail.mta.zimbra;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;

/// `from RDNS (LHLO HELO) (IP) by NAME with LMTP; DATE (ZONE)`. No other server known writes
/// `LHLO`.
final class ZimbraReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark("LHLO "));
  }

  @Override
  public Recognition recognises(TraceField field) {
    Clause from = field.clause(ClauseKind.FROM);
    boolean lhlo =
        from != null
            && from.comments().size() == 2
            && from.comments().getFirst().inner().startsWith("LHLO ");
    return lhlo && field.valueOf(ClauseKind.WITH).equalsText("LMTP")
        ? Recognition.SHAPE
        : Recognition.NONE;
  }
}
