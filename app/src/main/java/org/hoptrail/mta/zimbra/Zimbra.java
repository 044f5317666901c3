package org.hoptrail.mta.zimbra;

import org.hoptrail.mta.MailSystem;

/// The Zimbra room.
public final class Zimbra {

  /// Zimbra and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "zimbra",
              "Zimbra",
              "the LMTP server of the mailbox; LmtpHandler.java",
              new ZimbraReceived())
          .withLogs(new ZimbraLog());

  private Zimbra() {}
}
