package org.hoptrail.mta.postfix;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// `; from=<..> to=<..> proto=.. helo=<..>[ sasl_method=..][ sasl_username=..][: REMARK]`, the end
/// of a refusal and of what header and body checks log: sender and recipient are absent before
/// their stages, postscreen puts commas between them (smtpd/smtpd_check.c, cleanup/
/// cleanup_message.c, postscreen/postscreen_smtpd.c).
///
/// The text before it may hold anything that a client wrote, also something that looks like it. So
/// a place counts only when everything from there to the end of the line is of this form: of a
/// refusal the first such place, of a content check, whose remark may be anything, the last.
final class PostfixFields {

  /// Where the fields begin, and the text before them ends.
  final int start;

  @Nullable String sender;
  @Nullable String recipient;
  @Nullable String helo;
  @Nullable String remark;
  private @Nullable String method;
  private @Nullable String user;

  private PostfixFields(int start) {
    this.start = start;
  }

  /// Finds those of a refusal; when there are none they are empty and begin at the end.
  static PostfixFields ofRefusal(Cursor cursor) {
    return find(cursor, false);
  }

  /// Finds those of a header or body check, which may end with a remark.
  static PostfixFields ofCheck(Cursor cursor) {
    return find(cursor, true);
  }

  private static PostfixFields find(Cursor cursor, boolean remarks) {
    int from = cursor.at();
    PostfixFields best = null;
    PostfixFields loose = null;
    while (cursor.skipPast("; ")) {
      boolean field = cursor.sees("from=<") || cursor.sees("to=<") || cursor.sees("proto=");
      if (!field) {
        continue;
      }
      int here = cursor.at();
      PostfixFields found = new PostfixFields(here - 2);
      boolean whole = found.take(cursor, remarks);
      best = whole && (remarks || best == null) ? found : best;
      cursor.back(here);
      loose = loose == null ? found : loose;
    }
    cursor.back(from);
    PostfixFields result = best == null ? loose : best;
    return result == null ? new PostfixFields(cursor.slice().end()) : result;
  }

  /// Takes fields; whether they go to the end.
  private boolean take(Cursor cursor, boolean remarks) {
    while (field(cursor)) {
      cursor.skip(",");
      if (cursor.isDone()) {
        return true;
      }
      if (remarks && cursor.skip(": ")) {
        remark = cursor.rest();
        return true;
      }
      if (!cursor.skip(" ")) {
        return false;
      }
    }
    return cursor.isDone();
  }

  /// Takes a field; none comes twice.
  private boolean field(Cursor cursor) {
    if (sender == null && cursor.skip("from=<")) {
      sender = address(cursor);
    } else if (recipient == null && cursor.skip("to=<")) {
      recipient = address(cursor);
    } else if (helo == null && cursor.skip("helo=<")) {
      helo = address(cursor);
    } else if (cursor.skip("sasl_method=")) {
      method = cursor.before(" ,:");
    } else if (cursor.skip("sasl_username=")) {
      user = cursor.before(" ,");
    } else if (cursor.skip("proto=") || cursor.skip("sasl_sender=")) {
      cursor.before(" ,:");
    } else {
      return false;
    }
    return true;
  }

  private static String address(Cursor cursor) {
    cursor.back(cursor.at() - 1);
    return cursor.path();
  }

  /// Tells who was logged in, when the line does.
  void login(LogLine line, @Nullable Peer client, LogSink sink) {
    if (user != null) {
      sink.event(new LogEvent.LoggedIn(line.session(), client, user, method, true));
    }
  }
}
