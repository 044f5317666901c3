package org.hoptrail.mta.hotmail;

import org.hoptrail.mta.MailSystem;

/// The Hotmail and MSN room.
public final class Hotmail {

  /// Hotmail and MSN and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "hotmail", "Hotmail and MSN", "until 2014; known from headers", new HotmailReceived());

  private Hotmail() {}
}
