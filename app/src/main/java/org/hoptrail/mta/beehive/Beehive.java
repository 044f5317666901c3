package org.hoptrail.mta.beehive;

import org.hoptrail.mta.MailSystem;

/// The Oracle Beehive room.
public final class Beehive {

  /// Oracle Beehive and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "beehive", "Oracle Beehive", "2017; known from headers", new BeehiveReceived());

  private Beehive() {}
}
