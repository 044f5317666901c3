package org.hoptrail.mta.maddy;

import org.hoptrail.mta.MailSystem;

/// The maddy room.
public final class Maddy {

  /// maddy and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "maddy",
          "maddy",
          "internal/endpoint/smtp; framework/module (message ids)",
          new MaddyReceived(),
          new MaddyMessageId());

  private Maddy() {}
}
