package org.hoptrail.mta.mailsweeper;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The MAILsweeper room.
public final class MailSweeper {

  /// MAILsweeper and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "mailsweeper",
          "MAILsweeper",
          "4.x, Clearswift SMTPRS 5; known from headers",
          new ProductName("Content Technologies SMTPRS", "Clearswift SMTPRS"),
          new MailSweeperId());

  private MailSweeper() {}
}
