package org.hoptrail.mta.opendkim;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.mta.JobId;
import org.hoptrail.mta.Openings;
import org.hoptrail.mta.TaggedLog;

/// `QUEUEID: TEXT` for what it found of a message (opendkim/opendkim.c): `DKIM-Signature field
/// added (s=S, d=D)`, `DKIM verification successful`, `s=S d=D a=A SSL [error:..]`, `bad signature
/// data`, `no signature data`, `key retrieval failed (s=S, d=D): ..` are verdicts; `HOST [ADDR] not
/// internal`, `not authenticated`, `no signing table match for '..'` tell why it verified and did
/// not sign.
final class OpenDkimLog extends TaggedLog {

  private static final Openings NOTES =
      new Openings()
          .say("start", "OpenDKIM Filter v", "OpenDKIM Filter: Opening listen socket")
          .say("service", "OpenDKIM Filter")
          .say("reload", "configuration reloaded", "reloading ")
          .say("warning", "can't load key from ", "error loading key ", "dkimf_");

  private static final String[] VERDICTS = {
    "DKIM-Signature field added",
    "DKIM verification successful",
    "bad signature data",
    "no signature data",
    "key retrieval failed",
    "signature verification ",
    "s="
  };

  OpenDkimLog() {
    super("opendkim");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    String id = JobId.take(cursor);
    if (id != null) {
      sink.event(ofMessage(id, cursor));
      return true;
    }
    if (cursor.find(": key data is not secure: ") >= 0) {
      sink.event(new LogEvent.Noted("warning"));
      return true;
    }
    return NOTES.read(cursor, sink);
  }

  private static LogEvent ofMessage(String id, Cursor cursor) {
    for (String verdict : VERDICTS) {
      if (cursor.sees(verdict)) {
        return new LogEvent.Judged(id, "opendkim", cursor.rest());
      }
    }
    int start = cursor.at();
    boolean client = cursor.find("] not internal") > 0 || cursor.find("] not authenticated") > 0;
    Peer peer = client ? client(cursor) : null;
    cursor.back(start);
    return new LogEvent.Remarked(id, peer, cursor.rest());
  }

  /// `HOST [ADDR]`, where HOST is the address in brackets when it has no name.
  private static Peer client(Cursor cursor) {
    String name = cursor.word();
    cursor.skip(" [");
    int from = cursor.at();
    return new Peer(
        name.startsWith("[") ? null : name, cursor.address(from, cursor.indexOf(']')), 0, null);
  }
}
