package org.hoptrail.mta.exim;

import org.hoptrail.log.ReplyFormat;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// `250 OK id=ID` (src/receive.c).
final class EximReply implements ReplyFormat {

  private static final String MARK = "OK id=";
  private static final EximMessageId ID = new EximMessageId();

  @Override
  public @Nullable String queueId(String reply) {
    int at = reply.lastIndexOf(MARK);
    if (at < 0) {
      return null;
    }
    int start = at + MARK.length();
    int end = start;
    while (end < reply.length() && isIdCharacter(reply.charAt(end))) {
      end++;
    }
    String id = reply.substring(start, end);
    return ID.fits(id) ? id : null;
  }

  private static boolean isIdCharacter(char c) {
    return c == '-' || Ascii.isAlphanumeric(c);
  }
}
