package org.hoptrail.mta.postfix;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO (RDNS|unknown [IP]) (using TLS...) (Authenticated sender: U) by NAME (Postfix) with
/// ESMTPS id ID for <R>; DATE (ZONE)` and, for local submission, `by NAME (Postfix, from userid N)
/// id ID; DATE`.
///
/// `mail_name` may be configured, so a line of exactly this form with another product name and a
/// Postfix queue id is Postfix by shape.
final class PostfixReceived implements Dialect {

  private static final PostfixQueueId QUEUE_ID = new PostfixQueueId();

  @Override
  public Recognition recognises(TraceField field) {
    Slice product = field.firstComment(ClauseKind.BY);
    if (product.startsWith("Postfix")) {
      return Recognition.BANNER;
    }
    return hasShape(field, product) ? Recognition.SHAPE : Recognition.NONE;
  }

  /// `(NAME)` behind `by`, no blank-free version number in it, a zone comment behind a date with a
  /// comma, and an id that Postfix could have drawn.
  private static boolean hasShape(TraceField field, Slice product) {
    Slice id = field.valueOf(ClauseKind.ID);
    if (product.isEmpty() || id.length() < 6 || product.at(0) <= '9' || field.date() == null) {
      return false;
    }
    boolean pickup = product.contains(", from userid ");
    return (pickup || isSmtp(field)) && QUEUE_ID.fits(id.text());
  }

  private static boolean isSmtp(TraceField field) {
    Slice peer = field.firstComment(ClauseKind.FROM);
    Slice protocol = field.valueOf(ClauseKind.WITH);
    return peer.endsWith("]")
        && peer.indexOf((byte) ' ') > 0
        && (protocol.contains("SMTP") || protocol.startsWith("LMTP"));
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Clause by = field.clause(ClauseKind.BY);
    if (by == null || draft.software == null) {
      return;
    }
    int user = draft.software.indexOf(", from userid ");
    if (user > 0) {
      draft.ident = draft.software.after(", from userid ");
      draft.software = draft.software.sub(0, user);
    }
  }
}
