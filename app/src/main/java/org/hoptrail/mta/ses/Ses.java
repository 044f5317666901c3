package org.hoptrail.mta.ses;

import org.hoptrail.mta.MailSystem;

/// The Amazon SES room.
public final class Ses {

  /// Amazon SES and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("ses", "Amazon SES", "2011 to 2026; known from headers", new SesReceived())
          .withTokens(new SesMessageId())
          .withLogs(new SesLog())
          .withReplies(new SesReply());

  private Ses() {}
}
