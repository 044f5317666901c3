package org.hoptrail.mta.james;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from RDNS (EHLO HELO) ([IP]) by NAME (JAMES SMTP Server V) with ESMTPA ID ID for <R>; DATE
/// (ZONE)`. Without a name of the client its address stands in `from`, bare.
final class JamesReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark("JAMES "), Mark.remark("Apache JAMES"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    Slice product = field.firstComment(ClauseKind.BY);
    boolean named = product.startsWith("JAMES ") || product.startsWith("Apache JAMES");
    return named && !field.valueOf(ClauseKind.BY).endsWith(".yahoo.com")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice first = field.firstComment(ClauseKind.FROM);
    if (!first.startsWith("EHLO ") && !first.startsWith("HELO ")) {
      draft.fromIsRdns();
    }
  }
}
