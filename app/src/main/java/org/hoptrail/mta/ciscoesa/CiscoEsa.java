package org.hoptrail.mta.ciscoesa;

import org.hoptrail.mta.MailSystem;

/// The Cisco Secure Email room.
public final class CiscoEsa {

  /// Cisco Secure Email and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "ciscoesa",
              "Cisco Secure Email",
              "IronPort AsyncOS 7 to 15; text mail logs and consolidated event logs as in its manual",
              new CiscoEsaReceived())
          .withLogs(new CiscoEsaLog())
          .withReplies(new CiscoEsaReply());

  private CiscoEsa() {}
}
