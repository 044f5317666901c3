package org.hoptrail.mta.saslauthd;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.mta.Openings;
import org.hoptrail.mta.TaggedLog;
import org.jspecify.annotations.Nullable;

/// `do_auth : auth failure: [user=U] [service=S] [realm=R] [mech=M] [reason=..]`
/// (saslauthd/saslauthd-main.c), `auth_zimbra: U auth OK` and `auth_zimbra: U auth failed: ..`
/// (Zimbra). Which connection asked is not told.
final class SaslauthdLog extends TaggedLog {

  private static final Openings NOTES =
      new Openings()
          .say("start", "detach_tty ", "ipc_init ", "main ", "num_procs ", "mech_option")
          .say("stop", "server_exit ", "handle_sigchld", "pid file ")
          .say("request", "zmauth: ", "zmpost: ", "get_accept_lock", "rel_accept_lock", "cache_");

  SaslauthdLog() {
    super("saslauthd");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    return cyrus(line, cursor, sink) || zimbra(line, cursor, sink) || NOTES.read(cursor, sink);
  }

  private static boolean cyrus(LogLine line, Cursor cursor, LogSink sink) {
    boolean failure = cursor.find("auth failure: [user=") >= 0;
    if (!failure && cursor.find("auth success") < 0) {
      return false;
    }
    String user = value(cursor, "[user=");
    String mechanism = value(cursor, "[mech=");
    sink.event(new LogEvent.LoggedIn(line.session(), null, user, mechanism, !failure));
    return true;
  }

  private static @Nullable String value(Cursor cursor, String key) {
    int start = cursor.at();
    String value = cursor.skipPast(key) ? cursor.before("]") : null;
    cursor.back(start);
    return value;
  }

  private static boolean zimbra(LogLine line, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    if (!cursor.skip("auth_zimbra: ")) {
      return false;
    }
    String user = cursor.word();
    boolean success = cursor.skip(" auth OK");
    if (!success && !cursor.skip(" auth failed")) {
      cursor.back(start);
      return false;
    }
    sink.event(new LogEvent.LoggedIn(line.session(), null, user, "zimbra", success));
    return true;
  }
}
