package org.hoptrail.mta.dovecot;

import org.hoptrail.log.Cursor;
import org.jspecify.annotations.Nullable;

/// What stands before the text of a line: `lmtp(USER)<PID><SESSION>: `, before 2.3 `lmtp(PID,
/// USER): `, `lmtp(USER): `, `imap-login: `, `auth-worker(PID): `, and a severity.
///
/// @param service the first word
/// @param who what stands in parentheses: a user or a process id, or null
/// @param pid the process id in angle brackets, or null
/// @param session the session in angle brackets, or null
/// @param text the rest
record DovecotPrefix(
    String service,
    @Nullable String who,
    @Nullable String pid,
    @Nullable String session,
    Cursor text) {

  private static final int LONGEST_SERVICE = 24;

  private static final String[] SEVERITIES = {
    "Info: ", "Warning: ", "Error: ", "Debug: ", "Fatal: ", "Panic: "
  };

  /// Takes it; null when none comes next.
  static @Nullable DovecotPrefix take(Cursor cursor) {
    String service = cursor.before("(<: ");
    if (service.isEmpty() || service.length() > LONGEST_SERVICE) {
      return null;
    }
    String who = cursor.skip("(") ? cursor.until(")") : null;
    String pid = null;
    String session = cursor.skip("<") ? cursor.until(">") : null;
    if (cursor.skip("<")) {
      pid = session;
      session = cursor.until(">");
    }
    if (!cursor.skip(": ")) {
      return null;
    }
    for (String severity : SEVERITIES) {
      cursor.skip(severity);
    }
    return new DovecotPrefix(service, who, pid, session, cursor);
  }

  /// The user: what stands in parentheses, without the process id before it.
  String user() {
    String in = who == null ? "" : who;
    int comma = in.indexOf(", ");
    return comma < 0 ? in : in.substring(comma + 2);
  }
}
