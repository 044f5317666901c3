package org.hoptrail.mta.powermta;

import org.hoptrail.log.CsvRow;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// The accounting files of PowerMTA: a header row, then one row for each event. Which columns there
/// are is configured; `type`, `timeLogged`, `orig` and `rcpt` always are. Types: `d` delivered, `b`
/// bounced, `t` and `tq` not yet, `r` received, `f` feedback, `rb` and `rs` notices of other
/// servers.
///
/// No column names the message, so that its time in the queue and its sender stand for it, unless
/// its Message-ID or envelope id is logged.
final class PowerMtaLog implements LogFormat {

  @Override
  public boolean opens(LogLine line) {
    CsvRow row = line.row();
    if (row == null || !row.has("type", "timelogged", "orig", "rcpt")) {
      return line.header("type", "timelogged", "orig", "rcpt");
    }
    long time = time(row.cursor("timelogged"), line);
    if (time == LogLine.NO_TIME) {
      return line.header("type", "timelogged", "orig", "rcpt");
    }
    line.at(time);
    return true;
  }

  /// `2026-02-03 10:11:12+0100`, or seconds since 1970.
  private static long time(Cursor cursor, LogLine line) {
    int start = cursor.at();
    long seconds = cursor.number();
    if (cursor.isDone() && cursor.at() - start == 10) {
      return seconds * 1_000_000;
    }
    cursor.back(start);
    return LocalStamp.read(cursor, line);
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    CsvRow row = line.row();
    if (row == null) {
      sink.event(new LogEvent.Noted("file-header"));
      return true;
    }
    String known = row.any("header_message-id", "header-message-id", "envid");
    String id = known == null ? row.text("timequeued") + " " + row.text("orig") : known;
    switch (row.text("type")) {
      case "d" -> attempted(id, Outcome.DELIVERED, row, sink);
      case "b" -> attempted(id, Outcome.BOUNCED, row, sink);
      case "t", "tq" -> attempted(id, Outcome.DEFERRED, row, sink);
      case "r" -> received(id, row, sink);
      case "f", "rb", "rs" -> sink.event(new LogEvent.Noted("notice"));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void about(String id, CsvRow row, LogSink sink) {
    String messageId = row.any("header_message-id", "header-message-id");
    if (messageId != null) {
      sink.event(new LogEvent.Identified(id, messageId));
    }
    String sender = row.text("orig");
    long bytes = row.number("dlvsize");
    long size = bytes == 0 ? -1 : bytes;
    sink.event(new LogEvent.Enveloped(id, sender.equals("<>") ? "" : sender, size, -1));
    String subject = row.any("header_subject", "header-subject");
    if (subject != null) {
      sink.event(new LogEvent.Titled(id, subject));
    }
  }

  private static void received(String id, CsvRow row, LogSink sink) {
    String source = row.text("srcmta");
    int bracket = source.indexOf(" (");
    String host = bracket < 0 ? source : source.substring(0, bracket);
    String name = host.isEmpty() ? null : host;
    IpAddress address = row.address("rcvsourceip");
    Peer client = name == null && address == null ? null : new Peer(name, address, 0, null);
    sink.event(new LogEvent.Accepted(id, null, client, row.any("srctype"), null, null));
    about(id, row, sink);
    sink.event(new LogEvent.Addressed(id, row.text("rcpt"), null));
  }

  private static void attempted(String id, Outcome outcome, CsvRow row, LogSink sink) {
    about(id, row, sink);
    String diagnosis = row.any("dsndiag");
    String reply =
        diagnosis != null && diagnosis.startsWith("smtp;") ? diagnosis.substring(5) : diagnosis;
    String told = row.any("orcpt");
    String original = told != null && told.startsWith("rfc822;") ? told.substring(7) : told;
    sink.event(
        new LogEvent.Attempted(
            id,
            row.text("rcpt"),
            original == null || original.equals(row.text("rcpt")) ? null : original,
            relay(row),
            row.any("dlvtype"),
            outcome,
            status(row.text("dsnstatus")),
            reply,
            Double.NaN,
            Double.NaN,
            null));
  }

  /// `mx.example.com (198.51.100.5)`, and the address that was connected to.
  private static @Nullable Peer relay(CsvRow row) {
    String server = row.text("dsnmta");
    int bracket = server.indexOf(" (");
    String name = bracket < 0 ? server : server.substring(0, bracket);
    IpAddress address = row.address("dlvdestinationip");
    boolean empty = name.isEmpty() && address == null;
    return empty ? null : new Peer(name.isEmpty() ? null : name, address, 0, null);
  }

  /// `2.0.0` of `2.0.0 (success)`.
  private static @Nullable String status(String text) {
    int end = 0;
    while (end < text.length() && (Ascii.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end < 5 ? null : text.substring(0, end);
  }
}
