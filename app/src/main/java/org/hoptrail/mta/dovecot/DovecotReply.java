package org.hoptrail.mta.dovecot;

import org.hoptrail.log.ReplyFormat;
import org.jspecify.annotations.Nullable;

/// `250 2.0.0 <RECIPIENT> SESSION Saved` (src/lmtp/lmtp-local.c).
final class DovecotReply implements ReplyFormat {

  private static final String END = " Saved";
  private static final int SHORTEST = 16;

  @Override
  public @Nullable String queueId(String reply) {
    int end = reply.lastIndexOf(END);
    int start = end < 0 ? -1 : reply.lastIndexOf(' ', end - 1);
    boolean ours = start > 0 && reply.charAt(start - 1) == '>' && end - start > SHORTEST;
    return ours ? reply.substring(start + 1, end) : null;
  }
}
