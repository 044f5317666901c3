package org.hoptrail.mta.icewarp;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The IceWarp room.
public final class IceWarp {

  /// IceWarp and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "icewarp",
          "IceWarp",
          "Merak 4 and IceWarp 9 and later; known from headers",
          new ProductName("IceWarp", "Merak"));

  private IceWarp() {}
}
