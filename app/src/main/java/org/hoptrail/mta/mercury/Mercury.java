package org.hoptrail.mta.mercury;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Mercury Mail Transport System room.
public final class Mercury {

  /// Mercury Mail Transport System and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "mercury",
          "Mercury Mail Transport System",
          "1.4x for NetWare and Mercury/32; known from headers",
          new ProductName("Mercury"));

  private Mercury() {}
}
