package org.hoptrail.mta.gmail;

import java.time.Instant;
import org.hoptrail.log.ReplyFormat;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// `250 2.0.0 OK  SECONDS TOKEN - gsmtp`: the second of acceptance, and the id that stands in the
/// trace field with the Pacific time behind it, `TOKEN.2025.03.02.11.22.33`. What is refused is
/// answered with other codes and the same end.
final class GmailReply implements ReplyFormat {

  private static final String MARK = " - gsmtp";
  private static final String OK = "OK ";
  private static final int TIME = ".2025.03.02.11.22.33".length();

  @Override
  public @Nullable String queueId(String reply) {
    int end = end(reply);
    return end < 0 ? null : reply.substring(reply.lastIndexOf(' ', end - 1) + 1, end);
  }

  @Override
  public String told(String queueId) {
    int cut = queueId.length() - TIME;
    boolean dated = cut > 0;
    for (int i = Math.max(cut, 0); i < queueId.length(); i++) {
      char c = queueId.charAt(i);
      dated &= c == '.' ? (i - cut) % 3 == 2 || i == cut : Ascii.isDigit(c);
    }
    return dated ? queueId.substring(0, cut) : queueId;
  }

  @Override
  public @Nullable Instant time(String reply) {
    int end = end(reply);
    int token = end < 0 ? -1 : reply.lastIndexOf(' ', end - 1);
    int start = token;
    while (start > 0 && Ascii.isDigit(reply.charAt(start - 1))) {
      start--;
    }
    int digits = token - start;
    return digits < 9 || digits > 11
        ? null
        : Instant.ofEpochSecond(Long.parseLong(reply.substring(start, token)));
  }

  /// Where the token ends, or -1 when the message was not taken.
  private static int end(String reply) {
    int end = reply.indexOf(MARK);
    int ok = reply.indexOf(OK);
    return end > 0 && ok >= 0 && ok < end ? end : -1;
  }
}
