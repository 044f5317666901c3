package org.hoptrail.mta.yandex;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Yandex Mail room.
public final class Yandex {

  /// Yandex Mail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "yandex",
          "Yandex Mail",
          "2010 to 2026; known from headers",
          new ProductName("nwsmtp/Yandex", "Yandex"));

  private Yandex() {}
}
