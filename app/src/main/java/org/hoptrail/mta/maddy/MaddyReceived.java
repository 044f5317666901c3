package org.hoptrail.mta.maddy;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;

/// `from HELO (RDNS [IP]) by NAME (envelope-sender <S>) with UTF8ESMTPS id ID; DATE`. The line
/// names no software; the reverse-path behind `by` together with such an id is the mark.
final class MaddyReceived implements Dialect {

  private static final MaddyMessageId ID = new MaddyMessageId();

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark("envelope-sender "));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.firstComment(ClauseKind.BY).startsWith("envelope-sender ")
            && ID.fits(field.valueOf(ClauseKind.ID).text())
        ? Recognition.SHAPE
        : Recognition.NONE;
  }
}
