package org.hoptrail.mta.beehive;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.AddressWord;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from NAME (/PEER) by HOST (Oracle Beehive Gateway vN) with ESMTP ; DATE`.
final class BeehiveReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark("Oracle Beehive"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.firstComment(ClauseKind.BY).startsWith("Oracle Beehive")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice client = field.firstComment(ClauseKind.FROM);
    AddressWord address = client.at(0) == '/' ? AddressWord.read(client.from(1)) : null;
    if (address != null) {
      draft.peer(address);
    }
  }
}
