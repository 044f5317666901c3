package org.hoptrail.mta.vircom;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Vircom VOPmail room.
public final class Vircom {

  /// Vircom VOPmail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "vircom",
          "Vircom VOPmail",
          "1 to 5; known from headers",
          new ProductName("Vircom SMTPRS", "Vircom POPDOWN"));

  private Vircom() {}
}
