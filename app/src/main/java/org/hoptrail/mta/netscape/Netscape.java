package org.hoptrail.mta.netscape;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Netscape Messaging Server room.
public final class Netscape {

  /// Netscape Messaging Server and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "netscape",
          "Netscape Messaging Server",
          "3 and 4; known from headers",
          new ProductName("Netscape M"),
          new NetscapeId());

  private Netscape() {}
}
