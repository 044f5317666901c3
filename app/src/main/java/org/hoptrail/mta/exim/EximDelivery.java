package org.hoptrail.mta.exim;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.mta.EnhancedStatus;
import org.jspecify.annotations.Nullable;

/// What was done for a recipient (src/deliver.c, `delivery_log`, `failure_log`, `deferral_log`):
///
/// - `=> ADDRESS F=<S> R=ROUTER T=TRANSPORT H=NAME [IP] X=TLS C="REPLY" QT=.. DT=..` delivered;
///   `->` the same for a further recipient of one transaction, `>>` in a cut-through delivery
///   (before the `<=`), `*>` not really: `-N` was given
/// - `** ADDRESS R=.. T=.. H=..: TEXT` failed
/// - `== ADDRESS R=.. T=.. defer (ERRNO) H=..: TEXT` put off
final class EximDelivery {

  private final String id;
  private final String flag;
  private final Cursor cursor;

  private EximDelivery(String id, String flag, Cursor cursor) {
    this.id = id;
    this.flag = flag;
    this.cursor = cursor;
  }

  static boolean read(String id, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    String flag = cursor.text(start, start + 2);
    boolean known =
        switch (flag) {
          case "=>", "->", ">>", "*>", "**", "==" -> true;
          default -> false;
        };
    cursor.back(start + 2);
    if (!known || !cursor.skip(" ")) {
      cursor.back(start);
      return false;
    }
    if (cursor.skip("blackhole (")) {
      sink.event(discarded(id, cursor));
    } else {
      new EximDelivery(id, flag, cursor).tell(sink);
    }
    return true;
  }

  /// `blackhole (DATA ACL discarded recipients): TEXT` (src/receive.c): all recipients at once.
  private static LogEvent discarded(String id, Cursor cursor) {
    boolean data = cursor.sees("DATA") || cursor.sees("non-SMTP") || cursor.sees("local_scan");
    String stage = data ? "END-OF-MESSAGE" : "RCPT";
    cursor.skipPast(")");
    cursor.skip(": ");
    return new LogEvent.Refused(id, null, "discard", stage, null, null, null, cursor.rest());
  }

  private void tell(LogSink sink) {
    EximTarget target = EximTarget.take(cursor);
    EximFields fields = EximFields.take(cursor);
    String text = text(fields);
    LogEvent.Encrypted encrypted = fields.encrypted(id, true);
    if (encrypted != null) {
      sink.event(encrypted);
    }
    String reply = fields.reply == null ? text : fields.reply;
    Peer place = target.place();
    sink.event(
        new LogEvent.Attempted(
            id,
            target.recipient(),
            target.original(),
            fields.peer == null && place != null ? place : fields.peer,
            fields.transport == null ? fields.router : fields.transport,
            outcome(target, text),
            EnhancedStatus.in(reply),
            reply,
            fields.queueTime,
            fields.deliveryTime,
            id));
  }

  /// What stands behind the fields: `: TEXT`, `defer (-44) H=..: TEXT`, `routing defer (-51):
  /// TEXT`.
  private @Nullable String text(EximFields fields) {
    cursor.skipBlanks();
    boolean deferred = cursor.skip("routing defer (") || cursor.skip("defer (");
    if (deferred && cursor.skipPast(")")) {
      EximFields more = EximFields.take(cursor);
      fields.peer = fields.peer == null ? more.peer : fields.peer;
    }
    cursor.skipBlanks();
    cursor.skip(":");
    String text = cursor.skipBlanks().rest();
    return text.isEmpty() ? null : text;
  }

  private Outcome outcome(EximTarget target, @Nullable String text) {
    return switch (flag) {
      case "**" ->
          text != null && text.contains("retry timeout exceeded")
              ? Outcome.EXPIRED
              : Outcome.BOUNCED;
      case "==" -> Outcome.DEFERRED;
      case "*>" -> Outcome.UNKNOWN;
      default -> target.isDiscarded() ? Outcome.FILTERED : Outcome.DELIVERED;
    };
  }
}
