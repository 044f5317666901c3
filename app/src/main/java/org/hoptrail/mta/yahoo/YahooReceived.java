package org.hoptrail.mta.yahoo;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProviderHosts;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// - From outside: `from unknown (HELO H) (PEER) by mtaN.F.yahoo.com with SMTP`, now `from PEER
///   (EHLO H) by ADDRESS with SMTPs (version=V cipher=C)` and `from 127.0.0.1 (EHLO H) (PEER) by
///   ...`.
/// - Inside: `from [PEER] by N.yahoo.com with NNFMP`, `from NAME by NAME with HTTP`, `with QMQP`,
///   `from ADDRESS by NAME pod-id POD with HTTPS`; of Groups also the bare `(EGP: mail-V)`.
/// - From users: `from [PEER] by webN.mail.yahoo.com via HTTP`, `(USER@PEER with login)`.
final class YahooReceived implements Dialect {

  private static final Dialect HOSTS =
      new ProviderHosts("yahoo.com", "yahoodns.net", "yahoo.co.jp");

  @Override
  public List<Mark> marks() {
    return Mark.either(
        HOSTS.marks(), Mark.remark("EGP: "), Mark.protocol("NNFMP"), Mark.protocol("SMTPs"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    if (HOSTS.recognises(field) == Recognition.BANNER || field.prefaceText().startsWith("EGP: ")) {
      return Recognition.BANNER;
    }
    Slice protocol = field.valueOf(ClauseKind.WITH);
    boolean shape =
        protocol.equalsText("NNFMP")
            || protocol.equalsText("SMTPs")
                && field.firstComment(ClauseKind.FROM).startsWith("EHLO ");
    return shape ? Recognition.SHAPE : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice protocol = field.valueOf(ClauseKind.WITH);
    Slice via = field.valueOf(ClauseKind.VIA);
    if (!protocol.containsIgnoreCase("SMTP") || via.equalsText("HTTP")) {
      draft.fromIsNoHelo();
    }
    Clause by = field.clause(ClauseKind.BY);
    if (by != null && !by.extras().isEmpty() && by.extras().getFirst().equalsText("pod-id")) {
      by.extras().forEach(draft::claim);
    }
    if (isLogin(field.clause(ClauseKind.FROM))) {
      draft.authenticatedAs = draft.ident;
      draft.ident = null;
    }
  }

  private static boolean isLogin(@Nullable Clause from) {
    return from != null
        && from.comments().stream()
            .map(comment -> comment.inner())
            .filter(text -> text.contains("@") && text.contains("with"))
            .anyMatch(text -> text.endsWith("login") || text.endsWith("plain"));
  }
}
