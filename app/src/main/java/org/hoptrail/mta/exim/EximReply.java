package org.hoptrail.mta.exim;

import org.hoptrail.log.ReplyFormat;
import org.jspecify.annotations.Nullable;

/// `250 OK id=ID` (src/receive.c).
final class EximReply implements ReplyFormat {

  private static final String MARK = "OK id=";
  private static final EximMessageId ID = new EximMessageId();

  @Override
  public @Nullable String queueId(String reply) {
    String id = ReplyFormat.wordBehind(MARK, reply);
    return ID.fits(id) ? id : null;
  }
}
