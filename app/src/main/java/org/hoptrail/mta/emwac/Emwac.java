package org.hoptrail.mta.emwac;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The EMWAC Internet Mail Services room.
public final class Emwac {

  /// EMWAC Internet Mail Services and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "emwac",
          "EMWAC Internet Mail Services",
          "0.8x; known from headers",
          new ProductName("EMWAC SMTPRS"));

  private Emwac() {}
}
