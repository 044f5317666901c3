package org.hoptrail.mta.barracuda;

import org.hoptrail.mta.MailSystem;

/// The Barracuda Email Security Gateway room.
public final class Barracuda {

  /// Barracuda Email Security Gateway and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "barracuda",
              "Barracuda Email Security Gateway",
              "Spam Firewall, Email Security Gateway; known from headers",
              new BarracudaReceived())
          .withTokens(new BarracudaStartTime(), new BarracudaDebugId());

  private Barracuda() {}
}
