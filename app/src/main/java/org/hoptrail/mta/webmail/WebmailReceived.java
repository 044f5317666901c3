package org.hoptrail.mta.webmail;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// - Horde: `from RDNS (RDNS [IP]) by NAME (Horde Framework) with HTTP; DATE`, its predecessor IMP
///   `(IMP)`.
/// - Roundcube: `from RDNS ([IP]) via PROXY ([IP]) by NAME with HTTP (HTTP/1.1 POST); DATE`; the
///   client may be encrypted.
final class WebmailReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(Mark.protocol("HTTP"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    if (!field.valueOf(ClauseKind.WITH).startsWith("HTTP")) {
      return Recognition.NONE;
    }
    Slice product = field.firstComment(ClauseKind.BY);
    if (product.startsWith("Horde") || product.startsWith("IMP")) {
      return Recognition.BANNER;
    }
    Slice request = field.firstComment(ClauseKind.WITH);
    return request.startsWith("HTTP/") && request.endsWith("POST")
        ? Recognition.SHAPE
        : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    draft.fromIsRdns();
    if (field.firstComment(ClauseKind.WITH).startsWith("HTTP/")) {
      draft.software = null;
    }
  }
}
