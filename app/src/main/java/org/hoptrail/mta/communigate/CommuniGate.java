package org.hoptrail.mta.communigate;

import org.hoptrail.mta.MailSystem;

/// The CommuniGate Pro room.
public final class CommuniGate {

  /// CommuniGate Pro and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "communigate",
          "CommuniGate Pro",
          "Stalker 1.x, CommuniGate Pro 3 to 6; known from headers",
          new CommuniGateReceived());

  private CommuniGate() {}
}
