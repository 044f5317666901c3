package org.hoptrail.mta.hmailserver;

import org.hoptrail.mta.MailSystem;

/// The hMailServer room.
public final class HmailServer {

  /// hMailServer and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "hmailserver", "hMailServer", "4.x and 5.x; Common/Util", new HmailServerReceived())
          .withLogs(new HmailServerLog());

  private HmailServer() {}
}
