package org.hoptrail.mta.dovecot;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Lines of lmtp and lda: `[SESSION: ][sieve: ]msgid=ID: WHAT` (deliver_log_format, src/lib-lda/
/// mail-deliver.c; Pigeonhole's sieve-result.c), `Connect from ADDR|local`, `Disconnect from ADDR:
/// WHY` (src/lmtp/lmtp-client.c). The session is also the id in the reply, in the trace field, and
/// so the queue id here. A delivery without session (lda of old) has no id.
final class DovecotDelivery {

  private final DovecotPrefix prefix;
  private final Cursor cursor;
  private @Nullable String session;

  private DovecotDelivery(DovecotPrefix prefix) {
    this.prefix = prefix;
    this.cursor = prefix.text();
    this.session = prefix.session();
  }

  static boolean read(DovecotPrefix prefix, LogSink sink) {
    DovecotDelivery delivery = new DovecotDelivery(prefix);
    return delivery.connection(sink) || delivery.message(sink);
  }

  private boolean connection(LogSink sink) {
    String name = prefix.who() == null ? "" : prefix.who();
    if (cursor.skip("Connect from ")) {
      sink.event(new LogEvent.Opened(name, peer()));
      return true;
    }
    if (cursor.skip("Disconnect from ")) {
      sink.event(new LogEvent.Closed(name, peer()));
      return true;
    }
    return false;
  }

  private Peer peer() {
    String text = cursor.rest();
    int end = text.indexOf(": ");
    String who = end < 0 ? text : text.substring(0, end);
    IpAddress address = IpAddress.parse(who);
    return address == null ? new Peer(who, null, 0, null) : Peer.of(address);
  }

  private boolean message(LogSink sink) {
    int start = cursor.at();
    if (!skipToMessageId()) {
      cursor.back(start);
      return false;
    }
    String messageId = messageId();
    String what = cursor.rest();
    Outcome outcome = outcome(what);
    String id = session;
    if (id == null) {
      sink.event(new LogEvent.Noted("delivery"));
      return true;
    }
    sink.event(new LogEvent.Identified(id, messageId));
    if (outcome == Outcome.UNKNOWN) {
      sink.event(new LogEvent.Remarked(id, null, what));
      return true;
    }
    sink.event(attempted(id, outcome, what));
    sink.event(new LogEvent.Ended(id));
    return true;
  }

  /// `SESSION: ` before 2.3, `sieve: `, `msgid=`.
  private boolean skipToMessageId() {
    if (!cursor.sees("msgid=") && !cursor.sees("sieve: ")) {
      String id = cursor.before(": ");
      session = session == null ? id : session;
      cursor.skip(": ");
    }
    cursor.skip("sieve: ");
    return cursor.skip("msgid=");
  }

  /// An id in brackets may hold `: `; `unspecified` where there is none.
  private String messageId() {
    int start = cursor.at();
    boolean closed = cursor.skipPast(">: ");
    int end = closed ? cursor.at() - 2 : start;
    if (!closed) {
      String bare = cursor.until(": ");
      return bare == null || bare.equals("unspecified") ? "" : bare;
    }
    return cursor.text(start, end);
  }

  private static Outcome outcome(String what) {
    if (what.startsWith("saved mail to ")
        || what.startsWith("stored mail into ")
        || what.startsWith("forwarded to ")
        || what.startsWith("forwarded message to ")) {
      return Outcome.DELIVERED;
    }
    if (what.startsWith("save failed to ") || what.startsWith("failed to store into ")) {
      return Outcome.DEFERRED;
    }
    if (what.startsWith("rejected")) {
      return Outcome.BOUNCED;
    }
    return what.startsWith("discarded") && !what.contains("duplicate")
            || what.startsWith("marked message to be discarded")
        ? Outcome.FILTERED
        : Outcome.UNKNOWN;
  }

  private LogEvent attempted(String id, Outcome outcome, String what) {
    return new LogEvent.Attempted(
        id,
        prefix.user(),
        null,
        null,
        prefix.service(),
        outcome,
        null,
        what,
        Double.NaN,
        Double.NaN,
        prefix.pid());
  }
}
