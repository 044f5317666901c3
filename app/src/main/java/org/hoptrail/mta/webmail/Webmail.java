package org.hoptrail.mta.webmail;

import org.hoptrail.mta.MailSystem;

/// The Webmail room.
public final class Webmail {

  /// Webmail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "webmail",
          "Webmail",
          "Horde and IMP, Roundcube: the first hop from a browser",
          new WebmailReceived());

  private Webmail() {}
}
