package org.hoptrail.mta.postini;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// `from source ([PEER]) (using TLSv1) by HOST.postini.com ([ADDRESS]) with SMTP ID ID; DATE`;
/// the word `source` stands for every client.
final class PostiniReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.host("postini.com"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.isBy("postini.com") ? Recognition.BANNER : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    if (field.valueOf(ClauseKind.FROM).equalsText("source")) {
      draft.fromIsNoHelo();
    }
  }
}
