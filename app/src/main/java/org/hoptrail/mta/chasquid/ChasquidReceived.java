package org.hoptrail.mta.chasquid;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.AddressWord;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from [IP] (HELO) by NAME (chasquid) with ESMTPS tls CIPHER (over SMTP, TLS-1.3, envelope from
/// "S"); DATE`.
final class ChasquidReceived implements Dialect {

  private static final String ENVELOPE = "envelope from \"";

  @Override
  public List<Mark> marks() {
    return List.of(Mark.remark("chasquid"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.firstComment(ClauseKind.BY).equalsText("chasquid")
        ? Recognition.BANNER
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice helo = field.firstComment(ClauseKind.FROM);
    if (draft.from != null && AddressWord.read(draft.from) != null && !helo.isEmpty()) {
      draft.helo = helo;
      draft.rdns = null;
    }
    Slice over = field.remark("over ");
    Slice sender = over.after(ENVELOPE);
    int quote = sender.lastIndexOf((byte) '"');
    if (quote >= 0) {
      draft.envelopeFrom = sender.sub(0, quote);
    }
    int tls = over.indexOf("TLS-");
    if (tls > 0) {
      int comma = over.indexOf((byte) ',', tls);
      draft.tlsVersion = over.sub(tls, comma < 0 ? over.length() : comma);
    }
  }
}
