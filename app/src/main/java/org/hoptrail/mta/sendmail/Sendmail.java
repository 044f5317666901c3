package org.hoptrail.mta.sendmail;

import org.hoptrail.mta.MailSystem;

/// The Sendmail room.
public final class Sendmail {

  /// Sendmail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "sendmail",
              "Sendmail",
              "5.x to 8.18 and products made of it; cf/m4/proto.m4, srvrsmtp.c, queue.c",
              new SendmailReceived(),
              new SendmailQueueId())
          .withTokens(new SendmailMessageId())
          .withLogs(new SendmailLog())
          .withReplies(new SendmailReply())
          .withHabits(new SendmailHabits());

  private Sendmail() {}
}
