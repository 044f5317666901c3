package org.hoptrail.mta.imail;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The IMail Server room.
public final class IMail {

  /// IMail Server and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "imail",
          "IMail Server",
          "Ipswitch 5 to 12; known from headers",
          new ProductName("SMTPD32", "SMTPD-"));

  private IMail() {}
}
