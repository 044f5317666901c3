package org.hoptrail.mta.ciscoesa;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// `from RDNS (HELO H) ([PEER])  by HOST with ESMTP/TLS/CIPHER; 3 Mar 2026 10:11:12 +0100`: the
/// HELO name only where it differs, `no-data` where there is no rDNS name, `unknown` where it
/// does not resolve back. No id, and a date without weekday.
final class CiscoEsaReceived implements Dialect {

  @Override
  public Recognition recognises(TraceField field) {
    Clause with = field.clause(ClauseKind.WITH);
    if (with == null || !isMail(with.value()) || !with.comments().isEmpty()) {
      return Recognition.NONE;
    }
    if (field.isBy("iphmx.com")) {
      return Recognition.BANNER;
    }
    return with.value().startsWith("ESMTP/TLS/") || hasShape(field)
        ? Recognition.SHAPE
        : Recognition.NONE;
  }

  private static boolean isMail(Slice protocol) {
    return protocol.startsWith("ESMTP") || protocol.equalsText("SMTP");
  }

  private static boolean hasShape(TraceField field) {
    Clause from = field.clause(ClauseKind.FROM);
    Clause by = field.clause(ClauseKind.BY);
    if (from == null || by == null || from.comments().isEmpty() || !by.comments().isEmpty()) {
      return false;
    }
    Slice peer = from.comments().getLast().inner();
    Slice date = field.dateText().from(1).trim();
    return field.clauses().size() == 3
        && peer.at(0) == '['
        && peer.at(peer.length() - 1) == ']'
        && Ascii.isDigit(date.at(0))
        && !date.endsWith("-0000");
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    if (draft.rdns != null && draft.rdns.equalsText("no-data")) {
      draft.rdns = null;
    }
  }
}
