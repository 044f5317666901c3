package org.hoptrail.mta.ciscoesa;

import org.hoptrail.log.ReplyFormat;
import org.jspecify.annotations.Nullable;

/// `250 ok:  Message 4711 accepted`: the number is the MID in the log of the appliance.
final class CiscoEsaReply implements ReplyFormat {

  private static final String MARK = "Message ";

  @Override
  public @Nullable String queueId(String reply) {
    int at = reply.indexOf("ok:  " + MARK);
    int start = at + 5 + MARK.length();
    int end = start;
    while (at >= 0 && end < reply.length() && Character.isDigit(reply.charAt(end))) {
      end++;
    }
    boolean accepted = at >= 0 && end > start && reply.startsWith(" accepted", end);
    return accepted ? reply.substring(start, end) : null;
  }
}
