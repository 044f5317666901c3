package org.hoptrail.mta.mimecast;

import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.ProviderHosts;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.TraceField;

/// `from HELO (RDNS [PEER]) by relay.mimecast.com with ESMTP with STARTTLS (version=V, cipher=C) id
/// REGION-mta-N-RRRR-N; DATE`.
final class MimecastReceived implements Dialect {

  private static final Dialect HOSTS =
      new ProviderHosts("mimecast.com", "mimecast.co.za", "mimecast-offshore.com", "mimecast.lan");

  @Override
  public Recognition recognises(TraceField field) {
    if (HOSTS.recognises(field) == Recognition.BANNER) {
      return Recognition.BANNER;
    }
    int mta = field.valueOf(ClauseKind.ID).indexOf("-mta-");
    return mta == 2 || mta == 3 ? Recognition.SHAPE : Recognition.NONE;
  }
}
