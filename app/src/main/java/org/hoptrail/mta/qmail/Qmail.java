package org.hoptrail.mta.qmail;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The qmail room.
public final class Qmail {

  /// qmail and everything known of what it and its companions write.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "qmail",
              "qmail",
              "1.03, netqmail, notqmail, qmail-ldap, qpsmtpd, qmail-scanner, simscan; received.c,"
                  + " qmail-queue.c",
              List.of(new QmailQueueReceived(), new QmailSmtpReceived(), new QmailFilterReceived()),
              new QmailQueuePid(),
              List.of(new QmailMessageId()))
          .withLogs(new QmailLog())
          .withReplies(new QmailReply())
          .withHabits(new QmailHabits());

  private Qmail() {}
}
