package org.hoptrail.mta.domino;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The HCL Domino room.
public final class Domino {

  /// HCL Domino and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "domino",
          "HCL Domino",
          "Notes and Domino 5 to 12; from data",
          List.of(new DominoMessageId()));

  private Domino() {}
}
