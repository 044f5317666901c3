package org.hoptrail.mta.rockliffe;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Rockliffe MailSite room.
public final class Rockliffe {

  /// Rockliffe MailSite and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "rockliffe",
          "Rockliffe MailSite",
          "4 and 5; known from headers",
          new ProductName("Rockliffe SMTPRA"));

  private Rockliffe() {}
}
