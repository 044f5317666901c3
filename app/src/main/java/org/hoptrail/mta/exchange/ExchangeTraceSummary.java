package org.hoptrail.mta.exchange;

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

/// The enhanced summary of a message trace in Microsoft 365: a header row, then one row for each
/// message, in UTF-16. `recipient_status` is `ADDRESS##STATE, STATE;ADDRESS##...`, where the last
/// state counts (Microsoft's page "Message trace in the new Exchange admin center").
final class ExchangeTraceSummary implements LogFormat {

  @Override
  public boolean opens(LogLine line) {
    CsvRow row = line.row();
    if (row == null || !row.has("recipient-status", "sender-address") || row.has("event-id")) {
      return header(line);
    }
    String stamp = row.has("origin-timestamp-utc") ? "origin-timestamp-utc" : "origin-timestamp";
    long time = LocalStamp.read(row.cursor(stamp), line);
    if (time == LogLine.NO_TIME) {
      return header(line);
    }
    line.at(time);
    return true;
  }

  private static boolean header(LogLine line) {
    return line.header("origin_timestamp_utc", "sender_address", "recipient_status")
        || line.header("origin_timestamp", "sender_address", "recipient_status");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    CsvRow row = line.row();
    if (row == null || line.whole().peek() == '#') {
      sink.event(new LogEvent.Noted("file-header"));
      return true;
    }
    String id = row.any("network-message-id", "message-id");
    if (id == null) {
      return false;
    }
    IpAddress address = row.address("original-client-ip");
    Peer client = address == null ? null : Peer.of(address);
    sink.event(LogEvent.Accepted.from(id, null, client));
    String messageId = row.any("message-id");
    if (messageId != null) {
      sink.event(new LogEvent.Identified(id, messageId));
    }
    String sender = row.text("sender-address");
    sink.event(
        new LogEvent.Enveloped(
            id, sender.equals("<>") ? "" : sender, row.number("total-bytes"), -1));
    String subject = row.any("message-subject");
    if (subject != null) {
      sink.event(new LogEvent.Titled(id, subject));
    }
    for (String part : row.text("recipient-status").split(";")) {
      recipient(id, part, sink);
    }
    return true;
  }

  private static void recipient(String id, String part, LogSink sink) {
    int marks = part.indexOf("##");
    String address = (marks < 0 ? part : part.substring(0, marks)).trim();
    String states = marks < 0 ? "" : part.substring(marks + 2).trim();
    if (address.isEmpty()) {
      return;
    }
    sink.event(new LogEvent.Addressed(id, address, null));
    Outcome outcome = outcome(states.substring(states.lastIndexOf(',') + 1).trim());
    if (outcome != Outcome.UNKNOWN) {
      sink.event(
          new LogEvent.Attempted(
              id, address, null, null, null, outcome, null, states, Double.NaN, Double.NaN, null));
    }
  }

  private static Outcome outcome(String state) {
    return switch (state.toLowerCase(Locale.ROOT)) {
      case "deliver", "delivered", "send" -> Outcome.DELIVERED;
      case "fail", "failed" -> Outcome.BOUNCED;
      case "defer", "deferred", "pending" -> Outcome.DEFERRED;
      case "filteredasspam", "quarantined", "quarantine" -> Outcome.FILTERED;
      default -> Outcome.UNKNOWN;
    };
  }
}
