package org.hoptrail.mta.haraka;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO (RDNS [IP]) by NAME (Haraka/V) with ESMTPS id UUID.N envelope-from <S> tls CIPHER
/// (authenticated bits=0); DATE`, formerly `(cipher=C)` or `(version=V cipher=C verify=OK)`.
final class HarakaReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark("Haraka"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    boolean named =
        field.firstComment(ClauseKind.BY).startsWith("Haraka")
            || field.prefaceText().startsWith("Haraka");
    return named ? Recognition.BANNER : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice preface = field.prefaceText();
    if (preface.startsWith("Haraka")) {
      draft.software = preface;
    }
  }
}
