package org.hoptrail.mta.trendmicro;

import org.hoptrail.mta.MailSystem;

/// The Trend Micro room.
public final class TrendMicro {

  /// Trend Micro and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "trendmicro",
          "Trend Micro",
          "InterScan VirusWall, Email Security; known from headers",
          new TrendMicroReceived());

  private TrendMicro() {}
}
