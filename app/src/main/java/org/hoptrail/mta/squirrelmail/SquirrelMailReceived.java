package org.hoptrail.mta.squirrelmail;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.AddressWord;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Comment;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// `from IP (SquirrelMail authenticated user U) by NAME with HTTP; DATE`, with `(proxying for IP)`
/// before the user when a proxy told. The client is a browser: it has an address, perhaps a
/// resolved name, and no HELO.
final class SquirrelMailReceived implements Dialect {

  private static final String NAME = "SquirrelMail";
  private static final String USER = "user";

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark(NAME));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return remark(field) == null ? Recognition.NONE : Recognition.BANNER;
  }

  private static @Nullable Slice remark(TraceField field) {
    Clause from = field.clause(ClauseKind.FROM);
    if (from == null || !field.valueOf(ClauseKind.WITH).startsWith("HTTP")) {
      return null;
    }
    for (Comment comment : from.comments()) {
      if (comment.inner().startsWith(NAME)) {
        return comment.inner();
      }
    }
    return null;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    AddressWord address = draft.from == null ? null : AddressWord.read(draft.from);
    if (address != null) {
      draft.peer(address);
      draft.rdns = null;
    }
    draft.fromIsRdns();
    Slice remark = remark(field);
    if (remark != null) {
      draft.software = remark.sub(0, NAME.length());
      int user = remark.indexOf(USER);
      draft.authenticatedAs = user < 0 ? null : remark.from(user + USER.length()).trim();
      draft.ident = null;
    }
  }
}
