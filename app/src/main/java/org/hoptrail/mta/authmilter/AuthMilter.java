package org.hoptrail.mta.authmilter;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Authentication Milter room.
public final class AuthMilter {

  /// Authentication Milter and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "authmilter",
          "Authentication Milter",
          "Mail::Milter::Authentication in proxy mode",
          new ProductName("Authentication Milter"));

  private AuthMilter() {}
}
