package org.hoptrail.mta.barracuda;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Barracuda Email Security Gateway room.
public final class Barracuda {

  /// Barracuda Email Security Gateway and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "barracuda",
          "Barracuda Email Security Gateway",
          "appliances of 2010 to 2025; from data",
          List.of(new BarracudaStartTime(), new BarracudaDebugId()));

  private Barracuda() {}
}
