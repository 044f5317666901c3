package org.hoptrail.mta.kumomta;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.TimeUuidId;

/// The KumoMTA room.
public final class KumoMta {

  /// KumoMTA and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "kumomta",
              "KumoMTA",
              "crates/spool, crates/kumod",
              new KumoMtaReceived(),
              new TimeUuidId("kumomta-id", false))
          .withLogs(new KumoMtaLog());

  private KumoMta() {}
}
