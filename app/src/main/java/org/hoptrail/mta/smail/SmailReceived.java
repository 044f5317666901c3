package org.hoptrail.mta.smail;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.AddressWord;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `by NAME (Smail3.1.29.1) from RDNS (IP) with smtp id <ID>; DATE`, also `from HELO from [IP] by
/// NAME (/\##/\ Smail3.1.30.16 #30.56) with esmtp for <R> sender: <S> id <ID@NAME>; DATE`.
final class SmailReceived implements Dialect {

  @Override
  public Recognition recognises(TraceField field) {
    Slice product = field.firstComment(ClauseKind.BY);
    boolean named = product.startsWith("Smail") || product.contains(" Smail3.");
    return named ? Recognition.BANNER : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice id = draft.queueId;
    int at = id == null ? -1 : id.indexOf((byte) '@');
    if (id != null && at > 0) {
      draft.queueId = id.sub(0, at);
    }
    for (Clause clause : field.clauses()) {
      secondClient(clause, draft);
      sender(clause, draft);
    }
  }

  private static void secondClient(Clause clause, StampDraft draft) {
    AddressWord address =
        clause.kind() == ClauseKind.FROM ? AddressWord.read(clause.value()) : null;
    if (address != null && draft.peer == null) {
      draft.peer(address);
      draft.claim(clause.value());
    }
  }

  private static void sender(Clause clause, StampDraft draft) {
    for (int i = 0; i + 1 < clause.extras().size(); i++) {
      if (clause.extras().get(i).equalsText("sender:")) {
        Slice path = clause.extras().get(i + 1);
        draft.envelopeFrom = path.at(0) == '<' ? path.sub(1, path.length() - 1) : path;
        draft.recipients.remove(draft.envelopeFrom);
        draft.claim(clause.extras().get(i));
        draft.claim(path);
      }
    }
  }
}
