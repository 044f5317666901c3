package org.hoptrail.mta.ssmtp;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The sSMTP room.
public final class Ssmtp {

  /// sSMTP and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("ssmtp", "sSMTP", "2.x; ssmtp.c", new ProductName("sSMTP"));

  private Ssmtp() {}
}
