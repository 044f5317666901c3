package org.hoptrail.mta.messagelabs;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProviderHosts;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// `from RDNS (HELO H) (PEER) by server-N.tower-N.messagelabs.com with CIPHER encrypted SMTP;
/// DATE` at the edge, `from [PEER] by server-N.bemta-N.messagelabs.com id ID; DATE` behind it.
final class MessageLabsReceived implements Dialect {

  private static final Dialect HOSTS = new ProviderHosts("messagelabs.com");

  @Override
  public Recognition recognises(TraceField field) {
    return HOSTS.recognises(field);
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice protocol = field.valueOf(ClauseKind.WITH);
    if (protocol.endsWith(" encrypted SMTP")) {
      draft.tlsCipher = protocol.firstWord();
      draft.protocol = protocol.from(protocol.length() - "SMTP".length());
    }
  }
}
