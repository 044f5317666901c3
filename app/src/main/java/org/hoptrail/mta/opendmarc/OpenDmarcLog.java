package org.hoptrail.mta.opendmarc;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.mta.JobId;
import org.hoptrail.mta.Openings;
import org.hoptrail.mta.TaggedLog;
import org.jspecify.annotations.Nullable;

/// `QUEUEID: DOMAIN pass|fail|none`, `QUEUEID: SPF(mailfrom|helo): WHO RESULT` are verdicts;
/// `QUEUEID ignoring Authentication-Results at N from HOST`, `QUEUEID: RFC5322 requirement error:
/// ..` tell what it left out (opendmarc/opendmarc.c).
final class OpenDmarcLog extends TaggedLog {

  private static final Openings NOTES =
      new Openings()
          .say("start", "OpenDMARC Filter v")
          .say("service", "OpenDMARC Filter")
          .say("ignored", "ignoring connection from ")
          .say("start", "additional trusted authentication services: ", "implicit authentication ")
          .say("start", "trusted authentication services: ");

  OpenDmarcLog() {
    super("opendmarc");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    String id = JobId.take(cursor);
    if (id != null) {
      sink.event(ofMessage(id, cursor.rest()));
      return true;
    }
    int start = cursor.at();
    @Nullable String bare = JobId.word(cursor);
    if (bare != null && cursor.skip(" ignoring ")) {
      sink.event(new LogEvent.Remarked(bare, null, "ignoring " + cursor.rest()));
      return true;
    }
    cursor.back(start);
    return NOTES.read(cursor, sink);
  }

  private static LogEvent ofMessage(String id, String text) {
    boolean spf = text.startsWith("SPF(");
    String result = text.substring(text.lastIndexOf(' ') + 1);
    boolean dmarc =
        text.indexOf(' ') == text.lastIndexOf(' ')
            && (result.equals("pass") || result.equals("fail") || result.equals("none"));
    return spf || dmarc
        ? new LogEvent.Judged(id, "opendmarc", text)
        : new LogEvent.Remarked(id, null, text);
  }
}
