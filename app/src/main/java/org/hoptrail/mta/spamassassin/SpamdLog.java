package org.hoptrail.mta.spamassassin;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.mta.Openings;
import org.hoptrail.mta.TaggedLog;

/// spamd's lines: `[spamd: ]result: Y 9 - TESTS scantime=,size=,user=,uid=,required_score=,rhost=,
/// raddr=,rport=,mid=<..>`, `identified spam (N/M) for U:N in T seconds, N bytes.`
/// (spamd/spamd.raw). No line tells the queue id of the mail server, so none says what became of a
/// message.
final class SpamdLog extends TaggedLog {

  private static final Openings NOTES =
      new Openings()
          .say("spam", "identified spam ", "result: Y ")
          .say("clean", "clean message ", "result: . ")
          .say("connection", "connection from ", "got connection over ", "handle_user ")
          .say("connection", "using default config for ", "setuid to ", "still running as root")
          .say("scan", "processing message ", "checking message ", "creating default_prefs")
          .say("service", "server started on ", "server pid: ", "server successfully spawned")
          .say("service", "server killed ", "server hit by ", "handled cleanup of ", "child ")
          .say("service", "prefork: ", "logger: ", "could not ", "restarting", "timeout: ")
          .say("service", "info: ", "config: ", "zoom: ", "rules: ", "dns: ", "plugin: ");

  SpamdLog() {
    super("spamd");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    cursor.skip("spamd: ");
    return NOTES.read(cursor, sink);
  }
}
