package org.hoptrail.mta.assp;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// `from RDNS ([IP] helo=HELO) by NAME with SMTP (2.5.5); D Mon YYYY hh:mm:ss ZONE`, in 1.x `from
/// RDNS ([IP] helo=HELO) with IPv4:25 by NAME; DATE`. The line names no software.
final class AsspReceived implements Dialect {

  @Override
  public Recognition recognises(TraceField field) {
    if (field.clause(ClauseKind.ID) != null || field.clause(ClauseKind.FOR) != null) {
      return Recognition.NONE;
    }
    boolean client = field.firstComment(ClauseKind.FROM).contains(" helo=");
    boolean version =
        isVersion(field.firstComment(ClauseKind.WITH))
            || field.valueOf(ClauseKind.WITH).startsWith("IPv4:");
    return client && version ? Recognition.SHAPE : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    if (draft.protocol != null && draft.protocol.startsWith("IPv4:")) {
      draft.protocol = null;
    }
  }

  private static boolean isVersion(Slice text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Ascii.isDigit(text.at(i)) && text.at(i) != '.') {
        return false;
      }
    }
    return text.length() >= 3 && text.at(1) == '.';
  }
}
