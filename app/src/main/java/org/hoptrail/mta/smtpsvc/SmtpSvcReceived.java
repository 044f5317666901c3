package org.hoptrail.mta.smtpsvc;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO ([PEER] [RDNS failed|unverified]) by NAME [over TLS secured channel] with
/// Microsoft SMTPSVC(VERSION); DATE`, before Windows 2000 `from HELO - PEER by NAME  with ...`,
/// and `from mail pickup service by NAME with Microsoft SMTPSVC`.
final class SmtpSvcReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.protocol("Microsoft SMTPSVC"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.valueOf(ClauseKind.WITH).startsWith("Microsoft SMTPSVC")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Clause from = field.clause(ClauseKind.FROM);
    Clause by = field.clause(ClauseKind.BY);
    if (from != null && !from.extras().isEmpty()) {
      from(from, draft);
    }
    if (by != null && !by.extras().isEmpty() && by.extras().getFirst().equalsText("over")) {
      by.extras().forEach(draft::claim);
      overTls(field, draft);
    }
  }

  /// `TLS secured channel` is neither a version nor a cipher suite.
  private static void overTls(TraceField field, StampDraft draft) {
    for (Clause clause : field.clauses()) {
      if (clause.isKey("tls") && clause.value().equalsText("secured")) {
        clause.extras().forEach(draft::claim);
        draft.tlsCipher = null;
      }
    }
  }

  private static void from(Clause from, StampDraft draft) {
    Slice last = from.extras().getLast();
    if (from.value().equalsText("mail") && last.equalsText("service")) {
      from.extras().forEach(draft::claim);
      draft.from = new Slice(last.bytes(), from.value().start(), last.end());
      draft.helo = null;
    } else if (from.extras().getFirst().equalsText("-")) {
      draft.claim(from.extras().getFirst());
    }
  }
}
