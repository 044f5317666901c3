package org.hoptrail.mta.mox;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.TraceField;

/// `from HELO (RDNS [IP]) by NAME ([IP]) via tcp with ESMTPS id ID (TLS1.3 CIPHER) for <R>; DATE`.
/// The line names no software; `via tcp` with such an id is the mark.
final class MoxReceived implements Dialect {

  private static final MoxReceivedId ID = new MoxReceivedId();

  @Override
  public Recognition recognises(TraceField field) {
    boolean tcp = field.valueOf(ClauseKind.VIA).equalsText("tcp");
    return tcp && ID.fits(field.valueOf(ClauseKind.ID).text())
        ? Recognition.SHAPE
        : Recognition.NONE;
  }
}
