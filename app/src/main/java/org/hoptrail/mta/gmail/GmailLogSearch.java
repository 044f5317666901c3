package org.hoptrail.mta.gmail;

import java.util.Locale;
import org.hoptrail.log.CsvRow;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// The table that Email Log Search exports: a header row in English, then one row for each event of
/// each message and recipient (Google's page "Email log search export fields"). `N/A` stands for
/// nothing. The *event target* tells what the event was: `SMTP_IN` came from a server, `SMTP_OUT`
/// went to one, all others are places inside Google. The address is that of the other server.
final class GmailLogSearch implements LogFormat {

  private static final String HOST = "google.com";
  private static final String[] COLUMNS = {"message id", "event target", "event status"};

  @Override
  public boolean opens(LogLine line) {
    CsvRow row = line.row();
    if (row == null || !row.has(COLUMNS)) {
      return line.header(COLUMNS);
    }
    long time = LocalStamp.read(row.cursor("event date"), line);
    if (time == LogLine.NO_TIME) {
      time = LocalStamp.read(row.cursor("start date"), line);
    }
    if (time == LogLine.NO_TIME) {
      return line.header(COLUMNS);
    }
    line.host(HOST).at(time);
    return true;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    CsvRow row = line.row();
    if (row == null) {
      sink.event(new LogEvent.Noted("file-header"));
      return true;
    }
    String id = value(row, "message id");
    String target = row.text("event target").toUpperCase(Locale.ROOT);
    Outcome outcome = outcome(row.text("event status"), code(row));
    if (target.equals("SMTP_IN") && outcome != Outcome.DELIVERED && outcome != Outcome.UNKNOWN) {
      refused(row, outcome, sink);
      return true;
    }
    if (id == null) {
      return false;
    }
    if (target.equals("SMTP_IN")) {
      sink.event(LogEvent.Accepted.from(id, null, peer(row)));
    }
    about(id, row, sink);
    if (!target.equals("SMTP_IN")) {
      happened(id, target, outcome, row, sink);
    }
    return true;
  }

  private static void about(String id, CsvRow row, LogSink sink) {
    sink.event(new LogEvent.Identified(id, id));
    sink.event(new LogEvent.Enveloped(id, value(row, "sender"), row.number("message size"), -1));
    String subject = value(row, "subject");
    if (subject != null) {
      sink.event(new LogEvent.Titled(id, subject));
    }
    String recipient = value(row, "recipient address");
    if (recipient != null) {
      sink.event(new LogEvent.Addressed(id, recipient, null));
    }
  }

  private static void happened(
      String id, String target, Outcome outcome, CsvRow row, LogSink sink) {
    String recipient = value(row, "recipient address");
    if (outcome == Outcome.UNKNOWN || recipient == null) {
      sink.event(new LogEvent.Remarked(id, null, words(row)));
      return;
    }
    boolean list = outcome == Outcome.DELIVERED && target.endsWith("LIST_SERVER");
    sink.event(
        new LogEvent.Attempted(
            id,
            recipient,
            null,
            peer(row),
            target.toLowerCase(Locale.ROOT),
            list ? Outcome.FILTERED : outcome,
            null,
            words(row),
            Double.NaN,
            Double.NaN,
            null));
  }

  private static void refused(CsvRow row, Outcome outcome, LogSink sink) {
    sink.event(
        new LogEvent.Refused(
            null,
            null,
            outcome == Outcome.FILTERED ? "discard" : "reject",
            null,
            peer(row),
            value(row, "sender"),
            value(row, "recipient address"),
            words(row)));
  }

  /// The reply of the other server, or to it; only its code is told. Then what Google says.
  private static String words(CsvRow row) {
    String description = value(row, "event description");
    int code = code(row);
    if (code < 0) {
      return description == null ? row.text("event status") : description;
    }
    return description == null ? String.valueOf(code) : code + " " + description;
  }

  /// 200 to 599, or -1.
  private static int code(CsvRow row) {
    long code = row.number("event smtp reply code");
    return code < 200 || code > 599 ? -1 : (int) code;
  }

  static Outcome outcome(String status, int code) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "delivered", "inserted", "marked spam" ->
          code >= 500 ? Outcome.BOUNCED : code >= 400 ? Outcome.DEFERRED : Outcome.DELIVERED;
      case "bounced", "rejected", "failed" -> code / 100 == 4 ? Outcome.DEFERRED : Outcome.BOUNCED;
      case "quarantined", "dropped", "discarded" -> Outcome.FILTERED;
      case "in progress", "in_progress", "deferred", "retrying" -> Outcome.DEFERRED;
      default -> code >= 500 ? Outcome.BOUNCED : code >= 400 ? Outcome.DEFERRED : Outcome.UNKNOWN;
    };
  }

  private static @Nullable Peer peer(CsvRow row) {
    IpAddress address = row.address("event target ip address");
    return address == null ? null : Peer.of(address);
  }

  private static @Nullable String value(CsvRow row, String column) {
    String text = row.text(column).trim();
    return text.isEmpty() || text.equals("N/A") ? null : text;
  }
}
