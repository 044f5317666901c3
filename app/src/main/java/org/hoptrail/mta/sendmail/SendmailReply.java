package org.hoptrail.mta.sendmail;

import org.hoptrail.log.ReplyFormat;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// `250 2.0.0 ID Message accepted for delivery` (sendmail/srvrsmtp.c), where a Sendmail that sent
/// the message logs neither code.
final class SendmailReply implements ReplyFormat {

  private static final String MARK = " Message accepted for delivery";
  private static final SendmailQueueId ID = new SendmailQueueId();

  @Override
  public @Nullable String queueId(String reply) {
    int end = reply.indexOf(MARK);
    if (end <= 0) {
      return null;
    }
    int start = end;
    while (start > 0 && Ascii.isAlphanumeric(reply.charAt(start - 1))) {
      start--;
    }
    String id = reply.substring(start, end);
    return ID.fits(id) ? id : null;
  }
}
