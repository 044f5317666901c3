package org.hoptrail.mta.dovecot;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Logins: `imap-login: Login: user=<U>, method=M, rip=A, lip=A, .., session=<S>`, `Disconnected
/// (auth failed, N attempts in T secs): user=<U>, ..` (login_log_format_elements, src/login-common/
/// client-common.c), and what the password database said: `auth: sql(USER,ADDR[,<SESSION>]): WHY`
/// (src/auth/auth-request.c).
final class DovecotLogin {

  private DovecotLogin() {}

  static boolean read(DovecotPrefix prefix, LogLine line, LogSink sink) {
    Cursor cursor = prefix.text();
    boolean success = cursor.sees("Login: ");
    boolean failure = cursor.find("(auth failed") >= 0;
    if (!success && !failure) {
      sink.event(new LogEvent.Noted("login service"));
      return true;
    }
    String user = bracketed(cursor, "user=<");
    String session = bracketed(cursor, "session=<");
    String method = value(cursor, ", method=");
    String address = value(cursor, ", rip=");
    IpAddress client = address == null ? null : IpAddress.parse(address);
    sink.event(
        new LogEvent.LoggedIn(
            session == null ? line.session() : session,
            client == null ? null : Peer.of(client),
            user,
            method,
            success));
    return true;
  }

  /// `[conn unix:..: auth-worker<N>: ]DB(USER,ADDR[,<SESSION>]): TEXT`.
  static boolean checked(DovecotPrefix prefix, LogSink sink) {
    Cursor cursor = prefix.text();
    int start = cursor.at();
    if (cursor.sees("conn unix:") && !cursor.skipPast(">: ")) {
      cursor.back(start);
      return false;
    }
    String database = cursor.before("(: ");
    String inside = cursor.skip("(") ? cursor.until("): ") : null;
    if (inside == null || !isFailure(cursor)) {
      cursor.back(start);
      return false;
    }
    String[] parts = inside.split(",", 3);
    IpAddress client = parts.length > 1 ? IpAddress.parse(parts[1]) : null;
    String session = parts.length > 2 ? parts[2].replace("<", "").replace(">", "") : "";
    sink.event(
        new LogEvent.LoggedIn(
            session, client == null ? null : Peer.of(client), parts[0], database, false));
    return true;
  }

  private static boolean isFailure(Cursor cursor) {
    return cursor.sees("unknown user")
        || cursor.sees("Password mismatch")
        || cursor.sees("pam_authenticate() failed")
        || cursor.sees("Authentication failure")
        || cursor.sees("authentication failed")
        || cursor.sees("invalid credentials");
  }

  private static @Nullable String bracketed(Cursor cursor, String key) {
    int start = cursor.at();
    String value = cursor.skipPast(key) ? cursor.until(">") : null;
    cursor.back(start);
    return value == null || value.isEmpty() ? null : value;
  }

  private static @Nullable String value(Cursor cursor, String key) {
    int start = cursor.at();
    String value = cursor.skipPast(key) ? cursor.before(", ") : null;
    cursor.back(start);
    return value;
  }
}
