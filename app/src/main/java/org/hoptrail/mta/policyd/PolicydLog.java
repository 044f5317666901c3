package org.hoptrail.mta.policyd;

import java.util.Locale;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// - cbpolicyd: `module=M, action=A, host=ADDR, helo=H, from=S, to=R, reason=TEXT`.
/// - postfwd: `[RULES] rule=N, id=I, client=NAME[ADDR], sender=<S>, recipient=<R>, helo=<H>, ..,
///   action=A`.
/// - policyd-weight: `decided action=A; <client=ADDR> <helo=H> <from=S> <to=R>; ..`.
///
/// An action that lets the mail pass says nothing of it; the others are refusals.
final class PolicydLog implements LogFormat {

  private static final String ENDS = ",;>";

  @Override
  public boolean reads(Program program) {
    String daemon = program.daemon();
    return daemon.startsWith("policyd-weight")
        || daemon.equals("cbpolicyd")
        || daemon.equals("policyd")
        || program.name().startsWith("postfwd");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    String action = value(cursor, "action=");
    if (action == null) {
      return false;
    }
    String word = action.split(" ", 2)[0];
    sink.event(isRefusal(word) ? refused(word, cursor) : new LogEvent.Noted("policy answer"));
    return true;
  }

  private static boolean isRefusal(String action) {
    return switch (action.toLowerCase(Locale.ROOT)) {
      case "reject", "defer", "defer_if_permit", "defer_if_reject", "hold", "discard" -> true;
      default -> action.length() == 3 && (action.charAt(0) == '4' || action.charAt(0) == '5');
    };
  }

  private static LogEvent refused(String action, Cursor cursor) {
    int start = cursor.at();
    Peer client = client(cursor);
    String sender = either(cursor, "sender=", "from=");
    String recipient = either(cursor, "recipient=", " to=", "<to=");
    String helo = value(cursor, "helo=");
    cursor.back(start);
    return new LogEvent.Refused(
        null,
        null,
        action,
        null,
        client == null ? null : client.withHelo(helo),
        sender,
        recipient,
        cursor.rest());
  }

  /// `client=NAME[ADDR]`, `client=ADDR` or `host=ADDR`.
  private static @Nullable Peer client(Cursor cursor) {
    String text = either(cursor, "client=", "host=");
    if (text == null) {
      return null;
    }
    int open = text.indexOf('[');
    String name = open > 0 && !text.startsWith("unknown[") ? text.substring(0, open) : null;
    String inside = open < 0 ? text : text.substring(open + 1, text.length() - 1);
    IpAddress address = IpAddress.parse(inside);
    return address == null && name == null ? null : new Peer(name, address, 0, null);
  }

  private static @Nullable String either(Cursor cursor, String... keys) {
    for (String key : keys) {
      String value = value(cursor, key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String value(Cursor cursor, String key) {
    int start = cursor.at();
    String value = null;
    if (cursor.skipPast(key)) {
      cursor.skip("<");
      value = cursor.before(ENDS);
    }
    cursor.back(start);
    return value;
  }
}
