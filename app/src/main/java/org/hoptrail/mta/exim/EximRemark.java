package org.hoptrail.mta.exim;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Whatever else is written behind a message id: `H=NAME [IP]: SMTP error from remote mail server
/// ..`, `Frozen`, `removed by USER`, `DKIM: d=.. [verification succeeded]`, what an ACL or a filter
/// logs in words of its own.
final class EximRemark {

  private EximRemark() {}

  static boolean read(String id, Cursor cursor, LogSink sink) {
    if (cursor.sees("DKIM: ") || cursor.sees("DMARC results: ")) {
      String judge = cursor.sees("DKIM") ? "dkim" : "dmarc";
      cursor.skipPast(": ");
      sink.event(new LogEvent.Judged(id, judge, cursor.rest()));
      return true;
    }
    int start = cursor.at();
    @Nullable Peer relay = null;
    if (cursor.skip("H=")) {
      relay = EximPeer.take(cursor);
      cursor.back(start);
    }
    sink.event(new LogEvent.Remarked(id, relay, cursor.rest()));
    return true;
  }
}
