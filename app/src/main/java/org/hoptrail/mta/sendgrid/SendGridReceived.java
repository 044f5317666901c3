package org.hoptrail.mta.sendgrid;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from NAME (RDNS [PEER]) by HOST (SG) with ESMTP|HTTP id ID DATE` at the entries; with HTTP
/// the name is a customer's number in base 64. `by FILTER with SMTP id FILTER-PID-TIME-N
/// 2019-04-05 10:11:12.13 +0000 UTC m=+4.2` behind them.
final class SendGridReceived implements Dialect {

  @Override
  public Recognition recognises(TraceField field) {
    if (field.isBy("sendgrid.net") || field.firstComment(ClauseKind.BY).equalsText("SG")) {
      return Recognition.BANNER;
    }
    Slice host = field.valueOf(ClauseKind.BY);
    Slice id = field.valueOf(ClauseKind.ID);
    boolean filter =
        (host.startsWith("filter") || host.startsWith("recvd-"))
            && field.clause(ClauseKind.FROM) == null
            && id.length() > host.length()
            && id.sub(0, host.length()).sameBytes(host);
    return filter ? Recognition.SHAPE : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    if (field.valueOf(ClauseKind.WITH).startsWith("HTTP")) {
      draft.fromIsNoHelo();
    }
  }
}
