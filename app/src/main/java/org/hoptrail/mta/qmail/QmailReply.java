package org.hoptrail.mta.qmail;

import java.time.Instant;
import org.hoptrail.log.ReplyFormat;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// `250 ok SECONDS qp PID` (qmail-smtpd.c): the time, and the process id of qmail-queue. The log
/// calls the message by a number of its own and tells PID once, in its `info` line.
final class QmailReply implements ReplyFormat {

  private static final String MARK = " qp ";
  private static final String OK = "ok ";

  @Override
  public @Nullable String queueId(String reply) {
    int at = mark(reply);
    return at < 0 ? null : digits(reply, at + MARK.length());
  }

  @Override
  public @Nullable Instant time(String reply) {
    int at = mark(reply);
    int ok = at < 0 ? -1 : reply.lastIndexOf(OK, at);
    String seconds = ok < 0 ? null : digits(reply, ok + OK.length());
    boolean plausible = seconds != null && seconds.length() >= 9 && seconds.length() <= 11;
    return plausible && seconds != null ? Instant.ofEpochSecond(Long.parseLong(seconds)) : null;
  }

  private static int mark(String reply) {
    int at = reply.lastIndexOf(MARK);
    return at > 0 && Ascii.isDigit(reply.charAt(at - 1)) ? at : -1;
  }

  private static @Nullable String digits(String text, int from) {
    int end = from;
    while (end < text.length() && Ascii.isDigit(text.charAt(end))) {
      end++;
    }
    return end == from ? null : text.substring(from, end);
  }
}
