package org.hoptrail.mta.symantec;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Symantec mail gateways room.
public final class Symantec {

  /// Symantec mail gateways and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "symantec",
          "Symantec mail gateways",
          "NAV for Gateways, SAV for SMTP; known from headers",
          new ProductName("NAVGW", "SAVSMTP", "Symantec "),
          new SymantecId());

  private Symantec() {}
}
