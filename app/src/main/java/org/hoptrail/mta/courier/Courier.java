package org.hoptrail.mta.courier;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Courier room.
public final class Courier {

  /// Courier and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "courier",
          "Courier",
          "0.4x to 1.x; courier/submit3.C",
          List.of(new CourierMessageId()));

  private Courier() {}
}
