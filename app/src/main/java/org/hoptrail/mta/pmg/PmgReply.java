package org.hoptrail.mta.pmg;

import org.hoptrail.log.ReplyFormat;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// `250 2.5.0 OK (HEX)` and `250 2.7.0 BLOCKED (HEX)`: the id in the filter's log.
final class PmgReply implements ReplyFormat {

  private static final int SHORTEST = 12;

  @Override
  public @Nullable String queueId(String reply) {
    int open = reply.lastIndexOf('(');
    boolean ours = reply.contains(" OK (") || reply.contains(" BLOCKED (");
    int end = open + 1;
    while (ours && end < reply.length() && Ascii.isHex(reply.charAt(end))) {
      end++;
    }
    boolean closed = end < reply.length() && reply.charAt(end) == ')';
    return ours && closed && end - open > SHORTEST ? reply.substring(open + 1, end) : null;
  }
}
