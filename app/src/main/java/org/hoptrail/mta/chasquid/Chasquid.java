package org.hoptrail.mta.chasquid;

import org.hoptrail.mta.MailSystem;

/// The chasquid room.
public final class Chasquid {

  /// chasquid and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("chasquid", "chasquid", "internal/smtpsrv/conn.go", new ChasquidReceived());

  private Chasquid() {}
}
