package org.hoptrail.mta.postfix;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.text.EncodedWords;
import org.hoptrail.text.Slice;

/// `ACTION: header Subject: TEXT from name[addr]; from=<..> to=<..> proto=.. helo=<..>[: REMARK]`
/// (cleanup/cleanup_message.c): what header_checks and body_checks log. Where the header ends and
/// ` from ` begins is ambiguous; the last fits.
final class PostfixHeaderCheck {

  private PostfixHeaderCheck() {}

  static boolean read(String id, LogLine line, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    String action = cursor.before(": ");
    boolean content =
        cursor.skip(": ")
            && (cursor.skip("header ") || cursor.skip("body ") || cursor.skip("mime"));
    if (!content || action.length() > 16) {
      cursor.back(start);
      return false;
    }
    boolean subject = cursor.skip("Subject: ");
    String text = cursor.rest();
    int end = text.lastIndexOf(" from ");
    String value = end < 0 ? text : text.substring(0, end);
    if (subject) {
      sink.event(new LogEvent.Titled(id, EncodedWords.decode(Slice.of(value))));
    } else {
      sink.event(new LogEvent.Judged(id, "cleanup", action + " " + value));
    }
    return true;
  }
}
