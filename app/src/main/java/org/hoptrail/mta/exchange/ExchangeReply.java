package org.hoptrail.mta.exchange;

import org.hoptrail.log.ReplyFormat;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// `250 2.6.0 <MESSAGE-ID> [InternalId=N, Hostname=H] B bytes in T, R KB/sec Queued mail for
/// delivery`: N is the internal message id in the tracking log of H.
final class ExchangeReply implements ReplyFormat {

  private static final String MARK = "[InternalId=";
  private static final String QUEUED = "Queued mail for delivery";

  @Override
  public @Nullable String queueId(String reply) {
    int at = reply.indexOf(MARK);
    if (at < 0 || !reply.contains(QUEUED)) {
      return null;
    }
    int start = at + MARK.length();
    int end = start;
    while (end < reply.length() && Ascii.isDigit(reply.charAt(end))) {
      end++;
    }
    return end == start ? null : reply.substring(start, end);
  }
}
