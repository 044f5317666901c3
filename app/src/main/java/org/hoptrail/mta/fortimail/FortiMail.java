package org.hoptrail.mta.fortimail;

import org.hoptrail.mta.MailSystem;

/// The FortiMail room.
public final class FortiMail {

  /// FortiMail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "fortimail",
          "FortiMail",
          "2012 to 2026; known from headers",
          new FortiMailReceived(),
          new FortiMailId());

  private FortiMail() {}
}
