package org.hoptrail.mta.mdaemon;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProductName;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO [PEER] by HOST [ADDRESS] with SMTP (MDaemon.vN) for <R>; DATE` until version 6,
/// then `from HELO (RDNS [PEER]) by HOST (ADDRESS) (MDaemon PRO vN) with ESMTP id mdN.msg for
/// <R>; DATE`. The name can be hidden, the id not.
final class MDaemonReceived implements Dialect {

  private static final Dialect NAME = new ProductName("MDaemon", "SecurityGateway");

  @Override
  public Recognition recognises(TraceField field) {
    if (NAME.recognises(field) == Recognition.BANNER) {
      return Recognition.BANNER;
    }
    Slice id = field.valueOf(ClauseKind.ID);
    return id.startsWith("md") && id.endsWith(".msg") ? Recognition.SHAPE : Recognition.NONE;
  }
}
