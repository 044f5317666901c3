package org.hoptrail.mta.ciscoesa;

import org.hoptrail.mta.MailSystem;

/// The Cisco Secure Email room.
public final class CiscoEsa {

  /// Cisco Secure Email and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "ciscoesa",
          "Cisco Secure Email",
          "IronPort AsyncOS; known from headers",
          new CiscoEsaReceived());

  private CiscoEsa() {}
}
