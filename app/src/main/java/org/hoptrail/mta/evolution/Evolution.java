package org.hoptrail.mta.evolution;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The GNOME Evolution room.
public final class Evolution {

  /// GNOME Evolution and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "evolution",
          "GNOME Evolution",
          "1.0 to 3.2x; camel-mime-utils.c",
          List.of(new EvolutionMessageId()));

  private Evolution() {}
}
