package org.hoptrail.mta.ses;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;

/// `from HELO (RDNS [PEER]) by inbound-smtp.REGION.amazonaws.com with SMTP id ID for R; DATE`.
final class SesReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.host("amazonaws.com"), Mark.host("amazonses.com"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    boolean inbound =
        field.isBy("amazonaws.com")
            && field.valueOf(ClauseKind.BY).startsWithIgnoreCase("inbound-smtp.");
    return inbound || field.isBy("amazonses.com") ? Recognition.BANNER : Recognition.NONE;
  }
}
