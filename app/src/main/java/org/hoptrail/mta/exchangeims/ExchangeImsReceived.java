package org.hoptrail.mta.exchangeims;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Comment;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;

/// `from HELO (RDNS [PEER]) by NAME with SMTP (Microsoft Exchange Internet Mail Service Version
/// V) id ID; DATE` for mail from outside, `by NAME with Internet Mail Service (V) id <ID>; DATE`
/// for mail from the store.
final class ExchangeImsReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.protocol("Internet Mail Service"), Mark.remark("Microsoft Exchange"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    Clause with = field.clause(ClauseKind.WITH);
    if (with == null) {
      return Recognition.NONE;
    }
    Comment product = with.comment(0);
    boolean named =
        with.value().startsWith("Internet Mail Service")
            || product != null
                && (product.inner().startsWith("Microsoft Exchange Internet Mail")
                    || product.inner().startsWith("Microsoft Exchange Server Internet Mail"));
    return named ? Recognition.BANNER : Recognition.NONE;
  }
}
