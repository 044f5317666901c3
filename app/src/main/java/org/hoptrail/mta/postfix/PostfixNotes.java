package org.hoptrail.mta.postfix;

import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.text.Ascii;

/// Lines that speak of no message and no connection: statistics of anvil and scache, the master's
/// life (master/master.c, conf/postfix-script), caches (util/dict_cache.c), summaries of postsuper,
/// details of TLS, and the trail of a daemon that was started with `-v`.
final class PostfixNotes {

  /// How a line begins, and what it is then.
  private record Note(String begins, String kind) {}

  private static final List<Note> NOTES =
      List.of(
          new Note("statistics: ", "statistics"),
          new Note("info: ", "information"),
          new Note("daemon started -- version ", "start"),
          new Note("starting the Postfix mail system", "start"),
          new Note("the Postfix mail system is ", "state"),
          new Note("refreshing the Postfix mail system", "reload"),
          new Note("reload -- version ", "reload"),
          new Note("reload configuration ", "reload"),
          new Note("terminating on signal ", "stop"),
          new Note("stopping the Postfix mail system", "stop"),
          new Note("aborting the Postfix mail system", "stop"),
          new Note("Postfix is using backwards-compatible default settings", "compatibility"),
          new Note("Postfix is running with backwards-compatible default", "compatibility"),
          new Note("using backwards-compatible default setting ", "compatibility"),
          new Note("See http://www.postfix.org/COMPATIBILITY_README", "compatibility"),
          new Note("See https://www.postfix.org/COMPATIBILITY_README", "compatibility"),
          new Note("To disable backwards compatibility use ", "compatibility"),
          new Note("discarding EHLO keywords: ", "ehlo keywords"),
          new Note("enabling PIX workarounds: ", "workaround"),
          new Note("cache ", "cache cleanup"),
          new Note("table ", "table changed"),
          new Note("idle timeout -- exiting", "stop"),
          new Note("Deleted: ", "queue summary"),
          new Note("Requeued: ", "queue summary"),
          new Note("Placed on hold: ", "queue summary"),
          new Note("Released from hold: ", "queue summary"),
          new Note("Expired: ", "queue summary"),
          new Note("Renamed to match inode number: ", "queue summary"),
          new Note("certificate verification failed for ", "unverified certificate"),
          new Note("certificate peer name verification failed for ", "unverified certificate"),
          new Note("Server certificate ", "unverified certificate"),
          new Note("Host offered STARTTLS: ", "tls offered"),
          new Note("setting up TLS connection ", "tls detail"),
          new Note("initializing the server-side TLS engine", "tls detail"),
          new Note("initializing the client-side TLS engine", "tls detail"),
          new Note("SSL_accept:", "tls detail"),
          new Note("SSL_connect:", "tls detail"),
          new Note("SSL3 alert ", "tls detail"),
          new Note("save session ", "tls detail"),
          new Note("looking for session ", "tls detail"),
          new Note("looking up session ", "tls detail"),
          new Note("reloaded session ", "tls detail"),
          new Note("> ", "verbose"),
          new Note("< ", "verbose"),
          new Note(">>> ", "verbose"),
          new Note("<<< ", "verbose"),
          new Note("send attr ", "verbose"),
          new Note("input attribute ", "verbose"),
          new Note("wanted attribute: ", "verbose"),
          new Note("connection established", "verbose"),
          new Note("proxymap stream disconnect", "verbose"));

  private PostfixNotes() {}

  static boolean read(Cursor cursor, LogSink sink) {
    for (Note note : NOTES) {
      if (cursor.sees(note.begins())) {
        return noted(note.kind(), sink);
      }
    }
    return isTlsOfPeer(cursor) && noted("tls detail", sink)
        || isTrail(cursor) && noted("verbose", sink);
  }

  /// `name[addr]: subject_CN=..`, `name[addr]:25: re-using session ..` (tls/tls_client.c).
  private static boolean isTlsOfPeer(Cursor cursor) {
    return cursor.find("]: subject_CN=") > 0
        || cursor.find(": subject_CN=") > 0
        || cursor.find(": re-using session with ") > 0
        || cursor.find(": certificate verification ") > 0
        || cursor.find(": TLS cipher list ") > 0;
  }

  /// `a_function: TEXT`: so Postfix writes what it does when it is told to be verbose.
  private static boolean isTrail(Cursor cursor) {
    int start = cursor.at();
    int colon = cursor.indexOf(':');
    boolean underscore = false;
    for (int i = start; i < colon; i++) {
      cursor.back(i);
      int c = cursor.peek();
      underscore |= c == '_';
      if (c != '_' && !Ascii.isAlphanumeric(c)) {
        cursor.back(start);
        return false;
      }
    }
    cursor.back(start);
    return underscore;
  }

  private static boolean noted(String kind, LogSink sink) {
    sink.event(new LogEvent.Noted(kind));
    return true;
  }
}
