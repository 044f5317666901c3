package org.hoptrail.mta.courier;

import org.hoptrail.mta.MailSystem;

/// The Courier room.
public final class Courier {

  /// Courier and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "courier",
              "Courier MTA",
              "0.x and 1.x; courier/submit.C, courier/submit2.C",
              new CourierReceived(),
              new CourierMessageId())
          .withTokens(new CourierMessageIdField())
          .withLogs(new CourierLog())
          .withReplies(new CourierReply());

  private Courier() {}
}
