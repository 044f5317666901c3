package org.hoptrail.mta.assp;

import org.hoptrail.mta.MailSystem;

/// The ASSP room.
public final class Assp {

  /// ASSP and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "assp", "ASSP", "Anti-Spam SMTP Proxy 1.x and 2.x; assp.pl", new AsspReceived());

  private Assp() {}
}
