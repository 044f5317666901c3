package org.hoptrail.mta.postfix;

import org.hoptrail.log.ReplyFormat;
import org.jspecify.annotations.Nullable;

/// `250 2.0.0 Ok: queued as ID`, or `250 2.0.0 Ok: 1234 bytes queued as ID` (smtpd/smtpd.c). amavis
/// wraps it: `250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as ID`.
final class PostfixReply implements ReplyFormat {

  private static final String MARK = "queued as ";
  private static final PostfixQueueId QUEUE_ID = new PostfixQueueId();

  @Override
  public @Nullable String queueId(String reply) {
    String id = ReplyFormat.wordBehind(MARK, reply);
    return QUEUE_ID.fits(id) ? id : null;
  }
}
