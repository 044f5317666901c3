package org.hoptrail.mta.qmail;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.AddressWord;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// What the filters between qmail-smtpd and qmail-queue write.
///
/// - qmail-scanner: `from SENDER by NAME with qmail-scanner-V (scanner results); DATE`, later `from
///   IP by NAME (envelope-from <S>, uid N) with qmail-scanner-V (...)`.
/// - simscan: `by simscan V ppid: N, pid: N, t: 0.1s scanners: ...`, without any date.
final class QmailFilterReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.protocol("qmail-scanner"), Mark.host("simscan"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.valueOf(ClauseKind.WITH).startsWith("qmail-scanner") || isSimscan(field)
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  private static boolean isSimscan(TraceField field) {
    Clause by = field.clause(ClauseKind.BY);
    return by != null && by.value().equalsText("simscan") && !by.extras().isEmpty();
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    if (isSimscan(field)) {
      simscan(field, draft);
      return;
    }
    draft.software = draft.protocol;
    draft.protocol = null;
    draft.helo = null;
    if (draft.from != null && AddressWord.read(draft.from) == null) {
      draft.envelopeFrom = draft.from;
    }
    for (Clause clause : field.clauses()) {
      boolean user = clause.kind() == ClauseKind.BY && clause.value().equalsText("uid");
      if (user && !clause.extras().isEmpty()) {
        draft.ident = clause.extras().getFirst();
        draft.claim(clause.value());
        draft.claim(draft.ident);
      }
    }
  }

  private static void simscan(TraceField field, StampDraft draft) {
    Clause by = field.clause(ClauseKind.BY);
    draft.by = null;
    if (by != null) {
      Slice name = by.value();
      draft.software = new Slice(name.bytes(), name.start(), by.extras().getFirst().end());
    }
    draft.claim(field.value());
  }
}
