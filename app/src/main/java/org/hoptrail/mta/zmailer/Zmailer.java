package org.hoptrail.mta.zmailer;

import org.hoptrail.mta.MailSystem;

/// The ZMailer room.
public final class Zmailer {

  /// ZMailer and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "zmailer",
          "ZMailer",
          "2.99; smtpserver, router; vger.kernel.org",
          new ZmailerReceived(),
          new ZmailerSpoolId());

  private Zmailer() {}
}
