package org.hoptrail.mta.mailgun;

import org.hoptrail.mta.MailSystem;

/// The Mailgun room.
public final class Mailgun {

  /// Mailgun and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "mailgun",
              "Mailgun",
              "2012 to 2026; known from headers",
              new MailgunReceived(),
              new MailgunId())
          .withTokens(new MailgunMessageId());

  private Mailgun() {}
}
