package org.hoptrail.mta.policydspf;

import java.util.Locale;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.mta.JobId;
import org.hoptrail.mta.Openings;
import org.jspecify.annotations.Nullable;

/// The answer to a request: `[QUEUEID]: prepend Received-SPF: Pass (mailfrom) identity=mailfrom;
/// client-ip=A; helo=H; envelope-from=S; receiver=R`, `prepend Authentication-Results: ..`, `550
/// 5.7.23 Message rejected due to: ..`, `451 4.7.24 ..` (policyd-spf), `Policy action=PREPEND
/// Received-SPF: pass (..)` and `Policy action=550 ..` (postfix-policyd-spf-perl). There is a queue
/// id only when the check comes after DATA.
final class PolicydSpfLog implements LogFormat {

  private static final Openings NOTES =
      new Openings()
          .say("verbose", "Read line: ", "Found the end of entry", "Config: ", "Cached data ")
          .say("verbose", "spfcheck: ", "Action: ", "handler ", "Not caching ", "Starting")
          .say("start", "Normal exit", "Attribute: ");

  @Override
  public boolean reads(Program program) {
    return switch (program.daemon()) {
      case "policyd-spf", "policy-spf", "postfix-policyd-spf-perl", "policyd-spf-perl" -> true;
      default -> false;
    };
  }

  @Override
  public boolean isLiteral() {
    return true;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    String id = JobId.take(cursor);
    if (id == null && cursor.skip(":")) {
      cursor.skipBlanks();
    }
    boolean perl = cursor.skip("Policy action=");
    if (cursor.skip("prepend ") || perl && cursor.skip("PREPEND ")) {
      return passed(id, cursor, sink);
    }
    int code = cursor.peek();
    if (code == '4' || code == '5') {
      sink.event(refused(id, cursor));
      return true;
    }
    if (perl) {
      sink.event(new LogEvent.Noted("no opinion"));
      return true;
    }
    return NOTES.read(cursor, sink);
  }

  /// The field holds the result as its first word, or as `spf=RESULT`.
  private static boolean passed(@Nullable String id, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    boolean field = cursor.skip("Received-SPF: ") || cursor.skipPast("; spf=");
    if (!field) {
      return false;
    }
    String result = cursor.before(" ;(").toLowerCase(Locale.ROOT);
    cursor.back(start);
    sink.event(
        id == null
            ? new LogEvent.Noted("spf " + result)
            : new LogEvent.Judged(id, "policyd-spf", cursor.rest()));
    return true;
  }

  /// A refusal ends with `identity=..; client-ip=..; helo=..; envelope-from=..; receiver=..`.
  private static LogEvent refused(@Nullable String id, Cursor cursor) {
    int start = cursor.at();
    String address = value(cursor, "client-ip=");
    IpAddress ip = address == null ? null : IpAddress.parse(address);
    String helo = value(cursor, "helo=");
    String sender = value(cursor, "envelope-from=");
    String recipient = value(cursor, "receiver=");
    cursor.back(start);
    Peer client = ip == null ? null : Peer.of(ip).withHelo(helo);
    return new LogEvent.Refused(id, null, "reject", null, client, sender, recipient, cursor.rest());
  }

  private static @Nullable String value(Cursor cursor, String key) {
    int start = cursor.at();
    String value = cursor.skipPast(key) ? cursor.before("; ") : null;
    cursor.back(start);
    return value == null || value.isEmpty() ? null : value;
  }
}
