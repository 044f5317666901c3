package org.hoptrail.mta.dovecot;

import java.util.Set;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.mta.TaggedLog;

/// `SERVICE[(USER)][<PID>][<SESSION>]: [Info: ]TEXT` (src/lib/failures.c, src/lib-master/
/// master-service.c). Deliveries are read by [DovecotDelivery], logins by [DovecotLogin]; of the
/// other services only the name is told.
final class DovecotLog extends TaggedLog {

  private static final Set<String> SERVICES =
      Set.of(
          "master",
          "imap",
          "pop3",
          "submission",
          "managesieve",
          "anvil",
          "config",
          "log",
          "ssl-params",
          "stats",
          "old-stats",
          "indexer",
          "indexer-worker",
          "quota-status",
          "quota",
          "doveadm",
          "doveadm-server",
          "dict",
          "dict-async",
          "director",
          "replicator",
          "aggregator",
          "imap-hibernate",
          "imap-urlauth",
          "ipc",
          "dns-client",
          "script",
          "health-check",
          "dsync",
          "dsync-local",
          "dsync-server",
          "event-api",
          "old",
          "lda",
          "lmtp",
          "deliver",
          "auth",
          "auth-worker");

  DovecotLog() {
    super("dovecot", "dovecot-lda");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    DovecotPrefix prefix = DovecotPrefix.take(line.cursor());
    if (prefix == null) {
      return false;
    }
    return switch (prefix.service()) {
          case "lmtp", "lda", "deliver" -> DovecotDelivery.read(prefix, sink);
          case "auth", "auth-worker" -> DovecotLogin.checked(prefix, sink);
          default -> prefix.service().endsWith("-login") && DovecotLogin.read(prefix, line, sink);
        }
        || other(prefix, sink);
  }

  private static boolean other(DovecotPrefix prefix, LogSink sink) {
    if (!SERVICES.contains(prefix.service())) {
      return false;
    }
    Cursor text = prefix.text();
    boolean start = text.find(" starting up ") >= 0;
    sink.event(new LogEvent.Noted(start ? "start" : prefix.service()));
    return true;
  }
}
