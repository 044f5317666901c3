package org.hoptrail.mta.momentum;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;
import org.hoptrail.mta.ReversedHexId;

/// The Momentum room.
public final class Momentum {

  /// Momentum and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "momentum",
          "Momentum",
          "ecelerity 2 to 5; known from headers",
          new ProductName("ecelerity"),
          new ReversedHexId("momentum-id"));

  private Momentum() {}
}
