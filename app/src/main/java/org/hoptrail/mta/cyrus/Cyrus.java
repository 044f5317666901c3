package org.hoptrail.mta.cyrus;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Cyrus IMAP room.
public final class Cyrus {

  /// Cyrus IMAP and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "cyrus",
          "Cyrus IMAP",
          "2.x and 3.x; imap/lmtpd.c, imap/lmtp_sieve.c",
          List.of(new CyrusMessageId()));

  private Cyrus() {}
}
