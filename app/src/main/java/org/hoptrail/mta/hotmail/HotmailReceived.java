package org.hoptrail.mta.hotmail;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProviderHosts;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;

/// `from PEER by FARM.hotmail.msn.com with HTTP; DATE GMT`.
final class HotmailReceived implements Dialect {

  private static final Dialect HOSTS = new ProviderHosts("hotmail.com", "msn.com");

  @Override
  public List<Mark> marks() {
    return HOSTS.marks();
  }

  @Override
  public Recognition recognises(TraceField field) {
    return field.valueOf(ClauseKind.WITH).startsWith("Microsoft ")
        ? Recognition.NONE
        : HOSTS.recognises(field);
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    if (field.valueOf(ClauseKind.WITH).equalsText("HTTP")) {
      draft.fromIsNoHelo();
    }
  }
}
