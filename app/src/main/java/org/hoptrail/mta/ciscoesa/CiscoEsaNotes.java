package org.hoptrail.mta.ciscoesa;

import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.jspecify.annotations.Nullable;

/// Lines of AsyncOS that say nothing of a message: each subscription has its own kinds.
final class CiscoEsaNotes {

  /// A kind of line and how it begins; what follows `*` may stand anywhere in it.
  private record Note(String kind, String begin) {}

  private static final List<Note> NOTES =
      List.of(
          new Note("version", "Version: "),
          new Note("file", "Begin Logfile"),
          new Note("file", "End Logfile"),
          new Note("clock", "Time offset from UTC: "),
          new Note("clock", "The system time was changed "),
          new Note("clock", "NTP "),
          new Note("start", "System is coming up"),
          new Note("http", "http service on "),
          new Note("http", "https service on "),
          new Note("http", "Session "),
          new Note("http", "req:"),
          new Note("http", "Error in http connection "),
          new Note("http", "SSL error with client "),
          new Note("report", "PERIODIC REPORTS: "),
          new Note("authentication", "login:"),
          new Note("authentication", "logout:"),
          new Note("authentication", "User "),
          new Note("authentication", "The user "),
          new Note("authentication", "An authentication attempt "),
          new Note("authentication", "PID * logged out"),
          new Note("authentication", "CLI: User "),
          new Note("authentication", "GUI: User "),
          new Note("remediation", "Message containing attachment(s) for which verdict update"),
          new Note("amp", "File uploaded for analysis"),
          new Note("amp", "File not uploaded for analysis"),
          new Note("amp", "File reputation query "),
          new Note("amp", "Response received for file reputation query"),
          new Note("amp", "Retrospective verdict received"),
          new Note("sender-base", "SenderBase upload: "),
          new Note("alert", "Internal SMTP "),
          new Note("alert", "A System/"),
          new Note("alert", "A * alert was sent to "),
          new Note("alert", "Error while sending alert: "),
          new Note("antispam", "case antispam "),
          new Note("antispam", "case-daemon"),
          new Note("updater", "case "),
          new Note("updater", "* waiting for new updates"),
          new Note("scanner", "PF: "),
          new Note("dns", "Received an invalid DNS Response"),
          new Note("dns", "lame DNS referral"),
          new Note("dns", "DNS "),
          new Note("quarantine", "ISQ: "),
          new Note("service", "service_log_client"),
          new Note("tls", "TLS connection failed because "),
          new Note("license", "Hostname is successfully changed "),
          new Note("license", "Smart "),
          new Note("statistics", "Status: "),
          new Note("configuration", "Configuration "));

  private CiscoEsaNotes() {}

  /// Reads such a line.
  static boolean read(Cursor cursor, LogSink sink) {
    String kind = kind(cursor);
    if (kind != null) {
      sink.event(new LogEvent.Noted(kind));
    }
    return kind != null;
  }

  /// What kind of line it is, or null.
  static @Nullable String kind(Cursor cursor) {
    for (Note note : NOTES) {
      int star = note.begin().indexOf('*');
      boolean fits =
          star < 0
              ? cursor.sees(note.begin())
              : (star == 0 || cursor.sees(note.begin().substring(0, star)))
                  && cursor.find(note.begin().substring(star + 1)) >= 0;
      if (fits) {
        return note.kind();
      }
    }
    return null;
  }
}
