package org.hoptrail.mta.powermta;

import org.hoptrail.mta.MailSystem;

/// The PowerMTA room.
public final class PowerMta {

  /// PowerMTA and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "powermta", "PowerMTA", "1.5 to 5.x; known from headers", new PowerMtaReceived())
          .withLogs(new PowerMtaLog());

  private PowerMta() {}
}
