package org.hoptrail.mta.exim;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from RDNS ([IP]:PORT helo=H ident=U) by NAME with esmtps (TLS1.3) tls CIPHER (Exim V)
/// (envelope-from <S>) id ID for R; DATE`. Without a verified name of the client it is `from [IP]
/// (helo=H)`, with `incoming_port` selected `from [IP] (port=N helo=H)`; a message submitted by a
/// program is `from USER by NAME with local`.
///
/// The text can be configured. A line that names no Exim but has an Exim message id and a protocol
/// in lower case is Exim by shape.
final class EximReceived implements Dialect {

  private static final String AUTHID = "authid";
  private static final EximMessageId ID = new EximMessageId();

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark("Exim"), Mark.id(16), Mark.id(23));
  }

  @Override
  public Recognition recognises(TraceField field) {
    if (!field.remark("Exim").isEmpty()) {
      return Recognition.BANNER;
    }
    return hasShape(field) ? Recognition.SHAPE : Recognition.NONE;
  }

  private static boolean hasShape(TraceField field) {
    Slice id = field.valueOf(ClauseKind.ID);
    Slice protocol = field.valueOf(ClauseKind.WITH);
    boolean told = protocol.at(0) >= 'a' && protocol.at(0) <= 'z';
    boolean hidden = protocol.isEmpty() && field.valueOf(ClauseKind.BY).equalsText(AUTHID);
    return id.at(6) == '-' && (told || hidden) && ID.fits(id.text());
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice protocol = draft.protocol;
    if (protocol != null && isLocal(protocol) && draft.peer == null) {
      draft.ident = draft.from;
      draft.rdns = null;
      draft.fromIsNoHelo();
    } else if (draft.helo != null
        && draft.from != null
        && draft.helo.start() == draft.from.start()) {
      Slice helo = draft.helo;
      draft.fromIsRdns();
      draft.helo = helo;
    }
    authenticated(field, draft);
    certificate(field, draft);
  }

  /// Templates of old add `by authid <USER> with MECHANISM` behind the id.
  private static void authenticated(TraceField field, StampDraft draft) {
    for (Clause clause : field.clauses()) {
      boolean user = clause.kind() == ClauseKind.BY && clause.value().equalsText(AUTHID);
      if (user && !clause.extras().isEmpty()) {
        Slice name = clause.extras().getFirst();
        draft.authenticatedAs = name.at(0) == '<' ? name.sub(1, name.length() - 1) : name;
        boolean first = draft.by != null && draft.by.start() == clause.value().start();
        draft.by = first ? null : draft.by;
        draft.claim(clause.value());
        draft.claim(name);
      }
    }
  }

  /// Debian's template adds the subject of the client's certificate, `from C=..,CN=.. (verified)`.
  private static void certificate(TraceField field, StampDraft draft) {
    for (Clause clause : field.clauses()) {
      if (clause.kind() == ClauseKind.FROM && clause.value().indexOf((byte) '=') > 0) {
        draft.claim(clause.value());
        clause.extras().forEach(draft::claim);
      }
    }
  }

  /// `local`, `local-smtp`, `local-esmtp`, `local-bsmtp`; routers of old invented `spam-scanned`
  /// and the like through the option `received_protocol`.
  private static boolean isLocal(Slice protocol) {
    return !protocol.containsIgnoreCase("smtp") || protocol.startsWith("local");
  }
}
