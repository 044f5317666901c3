package org.hoptrail.mta.smail;

import org.hoptrail.mta.MailSystem;

/// The Smail room.
public final class Smail {

  /// Smail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "smail",
          "Smail",
          "3.1 and 3.2; src/config.h (RECEIVED_FIELD), src/queue.c",
          new SmailReceived(),
          new SmailMessageId());

  private Smail() {}
}
