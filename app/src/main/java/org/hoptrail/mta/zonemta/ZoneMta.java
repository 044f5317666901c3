package org.hoptrail.mta.zonemta;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The ZoneMTA room.
public final class ZoneMta {

  /// ZoneMTA and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "zonemta", "ZoneMTA", "lib/mail-queue.js", new ProductName("ZoneMTA"), new ZoneMtaId());

  private ZoneMta() {}
}
