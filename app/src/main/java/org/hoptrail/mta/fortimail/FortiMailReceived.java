package org.hoptrail.mta.fortimail;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO (RDNS [PEER]) by HOST  with ESMTPS id ID-ID (version=V cipher=C bits=N
/// verify=NO); DATE`.
final class FortiMailReceived implements Dialect {

  private static final FortiMailId ID = new FortiMailId();

  @Override
  public List<Mark> marks() {
    return List.of(Mark.id(29));
  }

  @Override
  public Recognition recognises(TraceField field) {
    Slice id = field.valueOf(ClauseKind.ID);
    boolean shape = id.length() == 29 && id.at(14) == '-' && ID.fits(id.text());
    return shape ? Recognition.SHAPE : Recognition.NONE;
  }
}
