package org.hoptrail.mta.cyrus;

import java.util.List;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Cyrus IMAP room.
public final class Cyrus {

  /// Cyrus IMAP and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "cyrus",
          "Cyrus IMAP",
          "2.x and 3.x, delivery by LMTP; imap/lmtpengine.c",
          List.of(new ProductName("Cyrus")),
          null,
          List.of(new CyrusMessageId()));

  private Cyrus() {}
}
