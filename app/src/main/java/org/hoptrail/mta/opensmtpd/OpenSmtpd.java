package org.hoptrail.mta.opensmtpd;

import org.hoptrail.mta.MailSystem;

/// The OpenSMTPD room.
public final class OpenSmtpd {

  /// OpenSMTPD and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "opensmtpd",
              "OpenSMTPD",
              "5.x to 7.x; usr.sbin/smtpd/smtp_session.c, queue_backend.c",
              new OpenSmtpdReceived(),
              new OpenSmtpdMessageId())
          .withLogs(new OpenSmtpdLog())
          .withReplies(new OpenSmtpdReply())
          .withHabits(new OpenSmtpdHabits());

  private OpenSmtpd() {}
}
