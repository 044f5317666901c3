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

/// The log of Postfix, all daemons. The tag is `INSTANCE[/SERVICE...]/DAEMON`; the body
/// begins with a
/// queue id, `NOQUEUE`, a severity, or speaks of the connection.
final class PostfixLog implements LogFormat {

  private static final Set<String> DAEMONS =
      Set.of(
          "smtpd",
          "smtp",
          "lmtp",
          "qmgr",
          "nqmgr",
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
          "oqmgr",
          "postlogd",
          "postfix-script",
          "postlog",
          "spawn",
          "policy-spf",
          "postmulti",
          "postcat",
          "postkick",
          "postlock",
          "postconf",
          "tlsrpt");

  @Override
  public boolean reads(Program program) {
    boolean ours = program.name().startsWith("postfix");
    return ours || program.tag().indexOf('/') > 0 && DAEMONS.contains(program.daemon());
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    String id = queueId(cursor);
    if (id == null) {
      return PostfixConnection.read(line, cursor, sink) || PostfixNotes.read(line, cursor, sink);
    }
    return id.equals("NOQUEUE")
        ? PostfixRefusal.read(null, line, cursor, sink)
        : ofMessage(id, line, cursor, sink);
  }

  /// Takes the queue id and the colon that begin a body; null when none do.
  private static @Nullable String queueId(Cursor cursor) {
    int start = cursor.at();
    int colon = cursor.indexOf(':');
    int length = colon - start;
    if (length < 6 || length > 24) {
      return null;
    }
    String id = cursor.text(start, colon);
    for (int i = 0; i < length; i++) {
      if (!Ascii.isAlphanumeric(id.charAt(i))) {
        return null;
      }
    }
    cursor.back(colon);
    if (!cursor.skip(": ")) {
      cursor.back(start);
      return null;
    }
    boolean word = id.equals("NOQUEUE") || hasDigit(id);
    if (!word) {
      cursor.back(start);
      return null;
    }
    return id;
  }

  /// Queue ids have a digit; `warning`, `statistics` and the like have none.
  private static boolean hasDigit(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (Ascii.isDigit(id.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofMessage(String id, LogLine line, Cursor cursor, LogSink sink) {
    return switch (cursor.peek()) {
      case 't' -> PostfixDelivery.read(id, line, cursor, sink) || other(id, line, cursor, sink);
      case 'f' -> PostfixQueue.from(id, cursor, sink) || other(id, line, cursor, sink);
      case 'c' -> PostfixQueue.client(id, line, cursor, sink) || other(id, line, cursor, sink);
      case 'm', 'r' -> PostfixQueue.messageId(id, cursor, sink) || other(id, line, cursor, sink);
      default -> other(id, line, cursor, sink);
    };
  }

  private static boolean other(String id, LogLine line, Cursor cursor, LogSink sink) {
    if (PostfixQueue.other(id, line, cursor, sink)
        || PostfixRefusal.read(id, line, cursor, sink)
        || PostfixHeaderCheck.read(id, line, cursor, sink)) {
      return true;
    }
    sink.event(new LogEvent.Remarked(id, null, cursor.rest()));
    return true;
  }
}
