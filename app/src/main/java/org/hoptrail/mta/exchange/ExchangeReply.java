package org.hoptrail.mta.exchange;

import org.hoptrail.log.ReplyFormat;
import org.jspecify.annotations.Nullable;

/// `250 2.6.0 <MESSAGE-ID> [InternalId=N, Hostname=H] B bytes in T, R KB/sec Queued mail for
/// delivery`: N is the internal message id in the tracking log of H.
final class ExchangeReply implements ReplyFormat {

  private static final String MARK = "[InternalId=";
  private static final String QUEUED = "Queued mail for delivery";

  @Override
  public @Nullable String queueId(String reply) {
    String id = ReplyFormat.wordBehind(MARK, reply);
    return id.isEmpty() || !reply.contains(QUEUED) ? null : id;
  }
}
