package org.hoptrail.mta.fetchmail;

import org.hoptrail.mta.MailSystem;

/// The room of fetchmail and its like.
public final class Fetchmail {

  /// fetchmail, mpop, getmail and everything known of what they write.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "fetchmail",
              "fetchmail, mpop, getmail",
              "mail fetched from a mailbox by POP3, IMAP, ETRN or ODMR; transact.c",
              new FetchmailReceived())
          .withLogs(new FetchmailLog());

  private Fetchmail() {}
}
