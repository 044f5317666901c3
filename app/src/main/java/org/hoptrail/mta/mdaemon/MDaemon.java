package org.hoptrail.mta.mdaemon;

import org.hoptrail.mta.MailSystem;

/// The MDaemon room.
public final class MDaemon {

  /// MDaemon and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "mdaemon",
          "MDaemon",
          "2 to 24, SecurityGateway; known from headers",
          new MDaemonReceived());

  private MDaemon() {}
}
