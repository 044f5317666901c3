package org.hoptrail.mta.haraka;

import org.hoptrail.log.ReplyFormat;
import org.jspecify.annotations.Nullable;

/// `250 Message Queued (UUID.N)` (outbound/index.js): the transaction.
final class HarakaReply implements ReplyFormat {

  private static final String MARK = "Message Queued (";
  private static final int UUID = 36;
  private static final HarakaTransactionId ID = new HarakaTransactionId();

  @Override
  public @Nullable String queueId(String reply) {
    int at = reply.indexOf(MARK);
    int start = at + MARK.length();
    int end = at < 0 ? -1 : reply.indexOf(')', start);
    String id = end < 0 ? "" : reply.substring(start, end);
    boolean bare = id.length() == UUID && ID.fits(id + ".1");
    return bare || id.length() > UUID && ID.fits(id) ? id : null;
  }
}
