package org.hoptrail.mta.ses;

import org.hoptrail.log.ReplyFormat;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// `250 Ok 0102018f2d4c8a31-6b1e0c52-9d3f-4a71-8c2e-5f60a7b81d94-000000`: the message id of SES,
/// which is also the left side of the Message-ID that it gives.
final class SesReply implements ReplyFormat {

  private static final String MARK = "Ok ";
  private static final int LENGTH = 16 + 1 + 36 + 1 + 6;

  @Override
  public @Nullable String queueId(String reply) {
    int start = reply.indexOf(MARK) + MARK.length();
    int end = start + LENGTH;
    if (start < MARK.length() || end > reply.length() || reply.charAt(start + 16) != '-') {
      return null;
    }
    for (int i = start; i < end; i++) {
      char c = reply.charAt(i);
      if (c != '-' && !Ascii.isHex(c)) {
        return null;
      }
    }
    return reply.charAt(end - 7) == '-' ? reply.substring(start, end) : null;
  }
}
