package org.hoptrail.mta.opensmtpd;

import org.hoptrail.log.ReplyFormat;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// `250 2.0.0 MSGID Message accepted for delivery` (usr.sbin/smtpd/smtp_session.c), MSGID of eight
/// hexadecimal digits; before 6.4 `250 2.0.0: MSGID Message accepted for delivery`.
final class OpenSmtpdReply implements ReplyFormat {

  private static final String MARK = " Message accepted for delivery";
  private static final int LENGTH = 8;

  @Override
  public @Nullable String queueId(String reply) {
    int end = reply.indexOf(MARK);
    int start = end - LENGTH;
    if (start < 0 || start > 0 && reply.charAt(start - 1) != ' ') {
      return null;
    }
    for (int i = start; i < end; i++) {
      if (!Ascii.isHex(reply.charAt(i)) || Ascii.isUpper(reply.charAt(i))) {
        return null;
      }
    }
    return reply.substring(start, end);
  }
}
