package org.hoptrail.mta.pigeon;

import org.hoptrail.mta.MailSystem;

/// The Pigeon Post room.
public final class Pigeon {

  /// Pigeon Post and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "pigeon", "Pigeon Post", "1.x; loft/ring.c", new PigeonReceived(), new PigeonRing());

  private Pigeon() {}
}
