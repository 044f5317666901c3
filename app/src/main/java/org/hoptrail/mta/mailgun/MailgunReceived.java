package org.hoptrail.mta.mailgun;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProviderHosts;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from HELO (RDNS [PEER]) by mxa.mailgun.org with ESMTP id ID; DATE`; the HTTP interface calls
/// itself by the number of its container: `by 0123456789ab with HTTP id ID; DATE`.
final class MailgunReceived implements Dialect {

  private static final Dialect HOSTS =
      new ProviderHosts("mailgun.org", "mailgun.net", "mailgun.com", "mailgun.co", "postgun.com");

  @Override
  public List<Mark> marks() {
    return Mark.either(HOSTS.marks(), Mark.id(24));
  }

  @Override
  public Recognition recognises(TraceField field) {
    if (HOSTS.recognises(field) == Recognition.BANNER) {
      return Recognition.BANNER;
    }
    Slice host = field.valueOf(ClauseKind.BY);
    Slice id = field.valueOf(ClauseKind.ID);
    boolean container =
        (host.length() == 12 || host.length() == 64)
            && id.length() == 24
            && host.allHex()
            && id.allHex()
            && field.valueOf(ClauseKind.WITH).equalsText("HTTP");
    return container ? Recognition.SHAPE : Recognition.NONE;
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    if (field.valueOf(ClauseKind.WITH).startsWith("HTTP")) {
      draft.fromIsNoHelo();
    }
  }
}
