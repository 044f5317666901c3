package org.hoptrail.mta.mox;

import org.hoptrail.mta.MailSystem;

/// The mox room.
public final class Mox {

  /// mox and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "mox",
          "mox",
          "smtpserver/server.go, mox-/recvid.go",
          new MoxReceived(),
          new MoxReceivedId());

  private Mox() {}
}
