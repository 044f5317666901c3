package org.hoptrail.mta.amavis;

import org.hoptrail.mta.MailSystem;

/// The amavis room.
public final class Amavis {

  /// amavis and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "amavis",
              "amavis",
              "amavisd-new and amavis 2.x; lib/Amavis",
              new AmavisReceived(),
              new AmavisMailId())
          .withLogs(new AmavisLog())
          .withHabits(new AmavisHabits());

  private Amavis() {}
}
