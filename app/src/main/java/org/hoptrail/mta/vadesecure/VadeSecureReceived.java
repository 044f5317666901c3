package org.hoptrail.mta.vadesecure;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;

/// `from HELO ([PEER]) by HOST with ngmta id ID; DATE`.
final class VadeSecureReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.protocol("ngmta"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.valueOf(ClauseKind.WITH).equalsText("ngmta")
        ? Recognition.SHAPE
        : Recognition.NONE;
  }
}
