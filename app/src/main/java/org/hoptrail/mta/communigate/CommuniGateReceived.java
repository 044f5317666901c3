package org.hoptrail.mta.communigate;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProductName;
import org.hoptrail.received.AddressWord;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from [PEER] (HELO H) by HOST (CommuniGate Pro SMTP N) with ESMTP id N for R; DATE`; `(account U
/// HELO H)` or `(account U [PEER] verified)` after a login, `([PEER] verified)` when the name given
/// resolves to the peer; `by HOST (CommuniGate Pro PIPE N) with PIPE id N` for programs.
final class CommuniGateReceived implements Dialect {

  private static final Dialect NAME = new ProductName("CommuniGate Pro", "Stalker SMTP");

  @Override
  public List<Mark> marks() {
    return NAME.marks();
  }

  @Override
  public Recognition recognises(TraceField field) {
    return NAME.recognises(field);
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice client = field.firstComment(ClauseKind.FROM);
    if (client.startsWith("account ")) {
      draft.authenticatedAs = client.from("account ".length()).trim().firstWord();
      draft.rdns = null;
      draft.ident = null;
    }
    if (AddressWord.read(field.valueOf(ClauseKind.FROM)) != null && client.contains("HELO")) {
      draft.fromIsNoHelo();
    }
  }
}
