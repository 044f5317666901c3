package org.hoptrail.mta.sendgrid;

import org.hoptrail.mta.MailSystem;

/// The SendGrid room.
public final class SendGrid {

  /// SendGrid and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "sendgrid",
          "SendGrid",
          "2012 to 2026; known from headers",
          new SendGridReceived(),
          new SendGridId());

  private SendGrid() {}
}
