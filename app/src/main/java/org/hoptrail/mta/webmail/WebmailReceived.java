package org.hoptrail.mta.webmail;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Comment;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// - SquirrelMail: `from IP (SquirrelMail authenticated user U) by NAME with HTTP; DATE`, with
///   `(proxying for IP)` before the user when a proxy told.
/// - Horde: `from RDNS (RDNS [IP]) by NAME (Horde Framework) with HTTP; DATE`.
/// - Roundcube: `from RDNS ([IP]) via PROXY ([IP]) by NAME with HTTP (HTTP/1.1 POST); DATE`; the
///   client may be encrypted.
final class WebmailReceived implements Dialect {

  private static final String USER = "user";
  private static final String SQUIRREL = "SquirrelMail";

  @Override
  public Recognition recognises(TraceField field) {
    if (!field.valueOf(ClauseKind.WITH).startsWith("HTTP")) {
      return Recognition.NONE;
    }
    Slice product = field.firstComment(ClauseKind.BY);
    boolean named =
        product.startsWith("Horde") || product.startsWith("IMP") || squirrel(field) != null;
    if (named) {
      return Recognition.BANNER;
    }
    Slice request = field.firstComment(ClauseKind.WITH);
    return request.startsWith("HTTP/") && request.endsWith("POST")
        ? Recognition.SHAPE
        : Recognition.NONE;
  }

  private static @Nullable Slice squirrel(TraceField field) {
    Clause from = field.clause(ClauseKind.FROM);
    if (from != null) {
      for (Comment comment : from.comments()) {
        if (comment.inner().startsWith(SQUIRREL)) {
          return comment.inner();
        }
      }
    }
    return null;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    draft.fromIsRdns();
    draft.helo = null;
    Slice squirrel = squirrel(field);
    if (squirrel != null) {
      draft.software = squirrel.sub(0, SQUIRREL.length());
      int user = squirrel.indexOf(USER);
      draft.authenticatedAs = user < 0 ? null : squirrel.from(user + USER.length()).trim();
      draft.ident = null;
    } else if (field.firstComment(ClauseKind.WITH).startsWith("HTTP/")) {
      draft.software = null;
    }
  }
}
