package org.hoptrail.mta.listserv;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The LISTSERV and LSMTP room.
public final class Listserv {

  /// LISTSERV and LSMTP and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "listserv",
          "LISTSERV and LSMTP",
          "L-Soft 1.8 and later; known from headers",
          new ProductName("LISTSERV-TCP/IP", "LSMTP", "SMTPL release"));

  private Listserv() {}
}
