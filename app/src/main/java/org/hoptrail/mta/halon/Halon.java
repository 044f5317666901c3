package org.hoptrail.mta.halon;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;
import org.hoptrail.mta.TimeUuidId;

/// The Halon room.
public final class Halon {

  /// Halon and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "halon",
          "Halon",
          "MTA and SP; known from headers",
          new ProductName("Halon"),
          new TimeUuidId("halon-id", true));

  private Halon() {}
}
