package org.hoptrail.mta.uucp;

import org.hoptrail.mta.MailSystem;

/// The UUCP room.
public final class Uucp {

  /// UUCP and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("uucp", "UUCP", "mail handed over by uucico and rmail", new UucpReceived());

  private Uucp() {}
}
