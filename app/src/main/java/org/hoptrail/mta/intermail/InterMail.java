package org.hoptrail.mta.intermail;

import org.hoptrail.mta.MailSystem;

/// The InterMail room.
public final class InterMail {

  /// InterMail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "intermail",
          "InterMail",
          "Software.com, Openwave Email Mx; known from headers",
          new InterMailReceived(),
          new InterMailId());

  private InterMail() {}
}
