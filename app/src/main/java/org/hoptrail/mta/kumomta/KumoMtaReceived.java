package org.hoptrail.mta.kumomta;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.AddressWord;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO (PEER) by HOST (KumoMTA ADDRESS) with ESMTPS id ID for <R>; DATE`; the address
/// behind the name is the server's own.
final class KumoMtaReceived implements Dialect {

  private static final String NAME = "KumoMTA";

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark(NAME));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.firstComment(ClauseKind.BY).startsWith(NAME)
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice product = field.firstComment(ClauseKind.BY);
    AddressWord address = AddressWord.read(product.from(NAME.length()).trim());
    if (address != null) {
      draft.byAddress = address.address();
      draft.byAddressText = address.text();
      draft.software = product.sub(0, NAME.length());
    }
  }
}
