package org.hoptrail.mta.cloudmark;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO ([PEER]) by HOST with WORD id ID; DATE`, where the provider chose the word; `ME` and
/// `bizsmtp` are the frequent ones.
final class CloudmarkReceived implements Dialect {

  private static final CloudmarkId ID = new CloudmarkId();

  @Override
  public List<Mark> marks() {
    return List.of(Mark.id(22));
  }

  @Override
  public Recognition recognises(TraceField field) {
    Slice id = field.valueOf(ClauseKind.ID);
    if (id.length() != 22 || !id.allAlphanumeric()) {
      return Recognition.NONE;
    }
    Slice protocol = field.valueOf(ClauseKind.WITH);
    boolean shape =
        !protocol.isEmpty()
            && !protocol.contains("SMTP")
            && !protocol.startsWith("LMTP")
            && ID.fits(id.text());
    return shape ? Recognition.SHAPE : Recognition.NONE;
  }
}
