package org.hoptrail.mta.nemesis;

import org.hoptrail.mta.MailSystem;

/// The Nemesis room.
public final class Nemesis {

  /// Nemesis and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "nemesis",
          "Nemesis",
          "GMX, WEB.DE, mail.com, IONOS; known from headers",
          new NemesisReceived());

  private Nemesis() {}
}
