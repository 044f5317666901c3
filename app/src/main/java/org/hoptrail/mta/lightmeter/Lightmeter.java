package org.hoptrail.mta.lightmeter;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Lightmeter ControlCenter room.
public final class Lightmeter {

  /// Lightmeter ControlCenter and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "lightmeter",
              "Lightmeter ControlCenter",
              "its milter for headers and bounces",
              List.of())
          .withLogs(new LightmeterLog());

  private Lightmeter() {}
}
