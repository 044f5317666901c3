package org.hoptrail.mta.aol;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProviderHosts;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// `from ADDRESS by imo-N.mx.aol.com (mail_out_vN) id ID (N) for <R>; DATE` on the way out,
/// `from HELO (RDNS [PEER]) by mtain-N.mx.aol.com (Internet Inbound) with ESMTP id ID for <R>;
/// DATE` on the way in, `from PEER by webprd-N.mail.aol.com (ADDRESS) with HTTP (WebMailUI)`
/// from the web.
final class AolReceived implements Dialect {

  private static final Dialect HOSTS = new ProviderHosts("aol.com");

  @Override
  public List<Mark> marks() {
    return HOSTS.marks();
  }

  @Override
  public Recognition recognises(TraceField field) {
    return HOSTS.recognises(field);
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    boolean sender = field.valueOf(ClauseKind.FROM).indexOf((byte) '@') > 0;
    if (sender || field.valueOf(ClauseKind.WITH).equalsText("HTTP")) {
      draft.fromIsNoHelo();
    }
  }
}
