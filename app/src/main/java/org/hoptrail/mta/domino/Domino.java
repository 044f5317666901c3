package org.hoptrail.mta.domino;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The HCL Domino room.
public final class Domino {

  /// HCL Domino and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "domino",
              "HCL Domino",
              "Lotus SMTP MTA 1.x to Domino 14; known from headers",
              new ProductName(
                  "Lotus Domino", "Lotus SMTP MTA", "IBM Domino", "HCL Domino", "Lotus Mail"),
              new DominoId())
          .withTokens(new DominoMessageId());

  private Domino() {}
}
