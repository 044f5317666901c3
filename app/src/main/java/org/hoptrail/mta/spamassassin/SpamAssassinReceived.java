package org.hoptrail.mta.spamassassin;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// `from localhost [127.0.0.1] by NAME with SpamAssassin (2.60 ...); DATE`.
final class SpamAssassinReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.protocol("SpamAssassin"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.valueOf(ClauseKind.WITH).startsWith("SpamAssassin")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    draft.helo = null;
  }
}
