package org.hoptrail.mta.postfix;

import org.hoptrail.mta.MailSystem;

/// The Postfix room.
public final class Postfix {

  /// Postfix and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "postfix",
              "Postfix",
              "2.x and 3.x; smtpd/smtpd.c, pickup/pickup.c, qmqpd/qmqpd.c, local/forward.c",
              new PostfixReceived(),
              new PostfixQueueId())
          .withTokens(new PostfixMessageId())
          .withLogs(new PostfixLog())
          .withReplies(new PostfixReply())
          .withHabits(new PostfixHabits());

  private Postfix() {}
}
