package org.hoptrail.mta.courier;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Comment;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO (RDNS [::ffff:IP]) (AUTH: MECHANISM USER, TLS: VERSION,BITSbits,CIPHER) by NAME with
/// ESMTPS id INODE.TIME.PID; DATE`; local submission adds `(uid N)` behind the client and says
/// `with local`. IPv4 addresses are written in mapped form. The line names no software; the id is
/// the mark.
final class CourierReceived implements Dialect {

  private static final CourierMessageId ID = new CourierMessageId();

  @Override
  public Recognition recognises(TraceField field) {
    Slice id = field.valueOf(ClauseKind.ID);
    boolean dotted = id.length() >= 20 && (id.at(8) == '.' || id.at(16) == '.');
    return dotted && ID.fits(id.text()) ? Recognition.SHAPE : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Clause from = field.clause(ClauseKind.FROM);
    if (from == null) {
      return;
    }
    for (Comment comment : from.comments()) {
      if (comment.inner().startsWith("uid")) {
        draft.ident = comment.inner().from("uid".length()).trim();
      }
    }
  }
}
