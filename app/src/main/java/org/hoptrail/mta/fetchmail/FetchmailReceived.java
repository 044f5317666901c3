package org.hoptrail.mta.fetchmail;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// - fetchmail: `from STORE [IP] by NAME with POP3 (fetchmail-V) for USER (single-drop); DATE`,
///   with `(multi-drop)` when the recipient was found in the header; early versions wrote `with
///   fetchmail-V POP3`.
/// - mpop: `from STORE (STORE [IP]) by NAME (mpop-V) with POP3 for <USER>; DATE`.
final class FetchmailReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(
        Mark.protocol("fetchmail-"),
        Mark.remark("fetchmail"),
        Mark.remark("mpop-"),
        Mark.remark("getmail"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    Slice protocol = field.valueOf(ClauseKind.WITH);
    boolean named =
        protocol.startsWith("fetchmail-")
            || !field.remark("fetchmail").isEmpty()
            || !field.remark("mpop-").isEmpty()
            || !field.remark("getmail").isEmpty();
    return named ? Recognition.BANNER : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    draft.helo = null;
    Slice protocol = draft.protocol;
    if (protocol != null && protocol.startsWith("fetchmail-")) {
      Slice rest = protocol.from(protocol.wordEnd()).trim();
      draft.software = protocol.sub(0, protocol.wordEnd());
      draft.protocol = rest.isEmpty() ? null : rest;
    }
  }
}
