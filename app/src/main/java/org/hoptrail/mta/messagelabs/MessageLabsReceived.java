package org.hoptrail.mta.messagelabs;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProviderHosts;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;

/// `from RDNS (HELO H) (PEER) by server-N.tower-N.messagelabs.com with CIPHER encrypted SMTP; DATE`
/// at the edge, `from [PEER] by server-N.bemta-N.messagelabs.com id ID; DATE` behind it.
final class MessageLabsReceived implements Dialect {

  private static final Dialect HOSTS = new ProviderHosts("messagelabs.com");

  @Override
  public List<Mark> marks() {
    return HOSTS.marks();
  }

  @Override
  public Recognition recognises(TraceField field) {
    return HOSTS.recognises(field);
  }
}
