package org.hoptrail.mta.zoho;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProviderHosts;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.TraceField;

/// `from HELO (RDNS [PEER]) by mx.zohomail.com with SMTPS id ID; DATE`.
final class ZohoReceived implements Dialect {

  private static final Dialect HOSTS =
      new ProviderHosts(
          "zohomail.com", "zoho.com", "zohomail.eu", "zoho.eu", "zoho.in", "zohomail.in");

  @Override
  public List<Mark> marks() {
    return HOSTS.marks();
  }

  @Override
  public Recognition recognises(TraceField field) {
    return HOSTS.recognises(field);
  }
}
