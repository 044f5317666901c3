package org.hoptrail.mta.dovecot;

import org.hoptrail.mta.MailSystem;

/// The Dovecot room.
public final class Dovecot {

  /// Dovecot and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "dovecot",
              "Dovecot",
              "2.x, LMTP and submission; src/lib-smtp/smtp-server-transaction.c, src/lib/guid.c",
              new DovecotReceived(),
              new DovecotSessionId())
          .withLogs(new DovecotLog())
          .withReplies(new DovecotReply())
          .withHabits(new DovecotHabits());

  private Dovecot() {}
}
