package org.hoptrail.mta.nullmailer;

import org.hoptrail.mta.MailSystem;

/// The nullmailer room.
public final class Nullmailer {

  /// nullmailer and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "nullmailer",
          "nullmailer",
          "1.x and 2.x; lib/ and src/queue.cc",
          new NullmailerReceived());

  private Nullmailer() {}
}
