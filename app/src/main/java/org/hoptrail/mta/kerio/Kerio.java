package org.hoptrail.mta.kerio;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Kerio Connect room.
public final class Kerio {

  /// Kerio Connect and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "kerio",
              "Kerio Connect",
              "MailServer 5 and later; known from headers",
              new ProductName("Kerio "))
          .withLogs(new KerioLog());

  private Kerio() {}
}
