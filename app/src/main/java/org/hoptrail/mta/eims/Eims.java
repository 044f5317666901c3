package org.hoptrail.mta.eims;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Eudora Internet Mail Server room.
public final class Eims {

  /// Eudora Internet Mail Server and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "eims",
          "Eudora Internet Mail Server",
          "1.x to 3.x; known from headers",
          new ProductName("Eudora Internet Mail Server", "Worldmail"));

  private Eims() {}
}
