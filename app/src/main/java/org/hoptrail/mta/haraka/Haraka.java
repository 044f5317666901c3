package org.hoptrail.mta.haraka;

import org.hoptrail.mta.MailSystem;

/// The Haraka room.
public final class Haraka {

  /// Haraka and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "haraka",
              "Haraka",
              "2.x and 3.x; connection.js (received_line), outbound",
              new HarakaReceived(),
              new HarakaTransactionId())
          .withLogs(new HarakaLog())
          .withReplies(new HarakaReply());

  private Haraka() {}
}
