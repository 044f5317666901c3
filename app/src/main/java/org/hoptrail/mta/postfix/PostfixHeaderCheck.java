package org.hoptrail.mta.postfix;

import java.util.Set;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.text.EncodedWords;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// `ACTION: header NAME: VALUE from CLIENT; FIELDS[: REMARK]`, `ACTION: body LINE from ..`
/// (cleanup/cleanup_message.c): what header_checks, body_checks and header checks of a milter log,
/// whose action begins with `milter-`. The client is `name[addr]` or `local`. Where the value ends
/// is ambiguous; the last ` from ` before the fields counts.
final class PostfixHeaderCheck {

  /// Actions after which the message does not go where it was to go.
  private static final Set<String> STOPS =
      Set.of(
          "reject",
          "hold",
          "discard",
          "filter",
          "redirect",
          "milter-header-reject",
          "milter-header-hold",
          "milter-header-discard",
          "milter-header-redirect");

  private PostfixHeaderCheck() {}

  static boolean read(String id, String action, LogLine line, Cursor cursor, LogSink sink) {
    boolean header = cursor.skip("header ");
    if (!header && !cursor.skip("body ")) {
      return false;
    }
    PostfixFields fields = PostfixFields.ofCheck(cursor);
    String text = cursor.text(cursor.at(), fields.start);
    int from = text.lastIndexOf(" from ");
    String content = from < 0 ? text : text.substring(0, from);
    boolean subject = header && content.regionMatches(true, 0, "subject:", 0, 8);
    if (subject) {
      String value = content.substring("subject:".length()).strip();
      sink.event(new LogEvent.Titled(id, EncodedWords.decode(Slice.of(value))));
    }
    if (fields.sender != null) {
      sink.event(new LogEvent.Enveloped(id, fields.sender, -1, -1));
    }
    if (STOPS.contains(action)) {
      Peer client = from < 0 ? null : client(text.substring(from + " from ".length()));
      sink.event(refused(id, action, header, line, client, content, fields));
    } else if (!subject) {
      sink.event(new LogEvent.Judged(id, "cleanup", action + " " + content + remark(fields)));
    }
    return true;
  }

  private static LogEvent refused(
      String id,
      String action,
      boolean header,
      LogLine line,
      @Nullable Peer client,
      String content,
      PostfixFields fields) {
    return new LogEvent.Refused(
        id,
        line.session(),
        action,
        header ? "header" : "body",
        client == null ? null : client.withHelo(fields.helo),
        fields.sender,
        fields.recipient,
        content + remark(fields));
  }

  private static String remark(PostfixFields fields) {
    return fields.remark == null ? "" : ": " + fields.remark;
  }

  private static @Nullable Peer client(String name) {
    return name.equals("local") ? null : Cursor.of(Slice.of(name)).peer();
  }
}
