package org.hoptrail.mta.postfix;

import java.util.Set;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.LogEvent;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// The log of Postfix, all daemons. The tag is `INSTANCE[/SERVICE...]/DAEMON` (`syslog_name`); the
/// body begins with a queue id, `NOQUEUE`, a severity, or speaks of the connection.
final class PostfixLog implements LogFormat {

  private static final int SHORTEST_ID = 6;
  private static final int LONGEST_ID = 24;

  private static final Set<String> DAEMONS =
      Set.of(
          "smtpd",
          "smtp",
          "lmtp",
          "qmgr",
          "nqmgr",
          "oqmgr",
          "cleanup",
          "pickup",
          "local",
          "virtual",
          "pipe",
          "bounce",
          "defer",
          "trace",
          "error",
          "retry",
          "discard",
          "postscreen",
          "dnsblog",
          "anvil",
          "scache",
          "tlsproxy",
          "tlsmgr",
          "tlsrpt",
          "trivial-rewrite",
          "verify",
          "master",
          "postsuper",
          "postqueue",
          "postdrop",
          "sendmail",
          "postalias",
          "postmap",
          "proxymap",
          "proxywrite",
          "flush",
          "showq",
          "qmqpd",
          "postlogd",
          "postfix-script",
          "postlog",
          "spawn",
          "postmulti",
          "postcat",
          "postkick",
          "postlock",
          "postconf");

  @Override
  public boolean reads(Program program) {
    boolean ours = program.name().startsWith("postfix");
    return ours || program.tag().indexOf('/') >= 0 && DAEMONS.contains(program.daemon());
  }

  @Override
  public boolean isLiteral() {
    return true;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    String id = queueId(cursor);
    if (id != null) {
      return ofMessage(id, line, cursor, sink);
    }
    if (cursor.skip("NOQUEUE: ")) {
      return PostfixRefusal.read(null, line, cursor, sink)
          || PostfixQueue.proxied(line, cursor, sink);
    }
    return PostfixConnection.read(line, cursor, sink)
        || PostfixScreen.read(line, cursor, sink)
        || PostfixRefusal.proxy(line, cursor, sink)
        || PostfixWarnings.read(line, cursor, sink)
        || PostfixNotes.read(cursor, sink);
  }

  /// Takes the queue id that begins a body, its colon and blank; null when none does. An id has a
  /// digit or is all hex: `warning`, `statistics` and the like are neither.
  static @Nullable String queueId(Cursor cursor) {
    int start = cursor.at();
    boolean digit = false;
    boolean hex = true;
    int next = cursor.peek();
    while (Ascii.isAlphanumeric(next)) {
      boolean isDigit = next <= '9';
      digit |= isDigit;
      hex &= isDigit || next <= 'F';
      cursor.back(cursor.at() + 1);
      next = cursor.peek();
    }
    int end = cursor.at();
    int length = end - start;
    boolean fits = length >= SHORTEST_ID && length <= LONGEST_ID && (digit || hex);
    if (!fits || !cursor.skip(": ")) {
      cursor.back(start);
      return null;
    }
    return cursor.text(start, end);
  }

  private static boolean ofMessage(String id, LogLine line, Cursor cursor, LogSink sink) {
    boolean read =
        switch (cursor.peek()) {
          case 't' -> PostfixDelivery.read(id, line, cursor, sink);
          case 'f' -> PostfixQueue.from(id, cursor, sink);
          case 'c' -> PostfixQueue.client(id, line, cursor, sink);
          case 'm' -> PostfixQueue.messageId(id, cursor, sink);
          case 'r' -> PostfixQueue.removed(id, cursor, sink);
          default -> false;
        };
    return read
        || PostfixRefusal.read(id, line, cursor, sink)
        || PostfixQueue.other(id, cursor, sink)
        || remarked(id, cursor, sink);
  }

  /// Whatever else a daemon says of a message: `skipped, still being delivered`, `passing <a@b> to
  /// transport=lmtp`, `Cannot start TLS: handshake failure`, `enabling PIX workarounds: ..`.
  private static boolean remarked(String id, Cursor cursor, LogSink sink) {
    sink.event(new LogEvent.Remarked(id, null, cursor.rest()));
    return true;
  }
}
