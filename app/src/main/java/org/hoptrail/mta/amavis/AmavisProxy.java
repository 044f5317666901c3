package org.hoptrail.mta.amavis;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// A verdict without a `Queue-ID`: amavis took the message by SMTP itself, under its `mail_id`, and
/// passed it on. It is then a host on the way like any other.
///
/// `Passed CLEAN {..}, [NETS] [ADDRESS]:PORT [[ORIGIN]] <SENDER> -> <R>,<R>, ..` (lib/Amavis.pm).
final class AmavisProxy {

  private @Nullable Peer client;
  private @Nullable String sender;
  private final List<String> recipients = new ArrayList<>();

  private AmavisProxy() {}

  /// Tells that the message came, from whom and for whom, and what became of it.
  ///
  /// @param cursor at the verdict; moved
  /// @param passed whether it was passed on
  static void tell(String mailId, boolean passed, Cursor cursor, LogSink sink) {
    AmavisProxy proxy = new AmavisProxy();
    proxy.read(cursor);
    sink.event(LogEvent.Accepted.from(mailId, null, proxy.client));
    sink.event(new LogEvent.Enveloped(mailId, proxy.sender, -1, proxy.recipients.size()));
    for (String recipient : proxy.recipients) {
      sink.event(
          new LogEvent.Attempted(
              mailId,
              recipient,
              null,
              null,
              "amavis",
              passed ? Outcome.DELIVERED : Outcome.FILTERED,
              null,
              null,
              Double.NaN,
              Double.NaN,
              null));
    }
  }

  private void read(Cursor cursor) {
    int path = cursor.find(" <");
    if (path < 0) {
      return;
    }
    int bracket = cursor.indexOf('[');
    if (bracket < path) {
      cursor.back(bracket + 1);
      int end = cursor.indexOf(']');
      IpAddress address = cursor.address(bracket + 1, end);
      cursor.back(Math.min(end, path));
      int port = cursor.skip("]:") ? (int) Math.min(Math.max(0, cursor.number()), 65_535) : 0;
      client = address == null ? null : new Peer(null, address, port, null);
    }
    cursor.back(path + 1);
    sender = cursor.path();
    boolean more = cursor.skip(" -> ");
    while (more && cursor.peek() == '<') {
      recipients.add(cursor.path());
      more = cursor.skip(",");
    }
  }
}
