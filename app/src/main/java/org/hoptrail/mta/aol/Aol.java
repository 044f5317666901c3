package org.hoptrail.mta.aol;

import org.hoptrail.model.Cited;
import org.hoptrail.model.Stamp;
import org.hoptrail.mta.MailSystem;

/// The AOL room.
public final class Aol {

  /// AOL and everything known of what it wrote. The front end are the hosts that call themselves
  /// `Internet Inbound` behind their name.
  public static final MailSystem SYSTEM =
      new MailSystem("aol", "AOL", "until 2018; known from headers", new AolReceived())
          .withFrontEnd(Aol::isMx);

  private Aol() {}

  private static boolean isMx(Stamp stamp) {
    Cited<String> software = stamp.server().software();
    return software != null && software.value().equals("Internet Inbound");
  }
}
