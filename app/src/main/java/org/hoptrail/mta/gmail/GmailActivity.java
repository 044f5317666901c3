package org.hoptrail.mta.gmail;

import java.util.List;
import org.hoptrail.log.JsonRecord;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Gmail's events as BigQuery exports them, one JSON object a line: `event_info` and
/// `message_info`, in the table of all of Workspace below `gmail` (Google's page "Schema for Gmail
/// logs in BigQuery"). `action_type` numbers the steps of a message through Google;
/// `mail_event_type` tells what its owner did to it later.
final class GmailActivity implements LogFormat {

  private static final String HOST = "google.com";

  /// What a step of a message is.
  private enum Step {
    RECEIVED,
    ACCEPTED,
    HANDLED,
    SENT,
    RETRIED,
    BOUNCED,
    DROPPED,
    OTHER;

    private static Step of(long action) {
      return switch ((int) action) {
        case 1 -> RECEIVED;
        case 2 -> ACCEPTED;
        case 3 -> HANDLED;
        case 10 -> SENT;
        case 14 -> RETRIED;
        case 18 -> BOUNCED;
        case 19 -> DROPPED;
        default -> OTHER;
      };
    }
  }

  private static final int QUARANTINED = 5;

  /// An event taken apart.
  private record Row(String id, JsonRecord event, JsonRecord message, JsonRecord connection) {

    boolean success() {
      return !"false".equals(event.text("success"));
    }

    /// 200 to 599, or -1.
    int code() {
      long code = connection.number("smtp_reply_code");
      return code < 200 || code > 599 ? -1 : (int) code;
    }

    String words() {
      String said = message.textOrEmpty("description");
      String known = said.equals("No Error") ? "" : said;
      return (code() < 0 ? known : code() + " " + known).trim();
    }

    @Nullable String sender() {
      return message.record("source").text("address");
    }
  }

  @Override
  public boolean opens(LogLine line) {
    if (line.whole().peek() != '{') {
      return false;
    }
    JsonRecord record = event(line);
    if (record == null) {
      return false;
    }
    line.host(HOST).at(record.record("event_info").number("timestamp_usec"));
    return true;
  }

  private static @Nullable JsonRecord event(LogLine line) {
    JsonRecord record = line.json();
    if (record == null) {
      return null;
    }
    JsonRecord gmail = record.has("gmail") ? record.record("gmail") : record;
    boolean ours =
        gmail.has("message_info") && gmail.record("event_info").number("timestamp_usec") > 0;
    return ours ? gmail : null;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    JsonRecord record = event(line);
    if (record == null) {
      return false;
    }
    JsonRecord message = record.record("message_info");
    JsonRecord event = record.record("event_info");
    Row row =
        new Row(
            message.textOrEmpty("rfc2822_message_id"),
            event,
            message,
            message.record("connection_info"));
    Step step = Step.of(message.number("action_type"));
    boolean incoming = step == Step.RECEIVED || step == Step.ACCEPTED;
    if (incoming && (!row.success() || row.code() >= 400)) {
      refused(row, sink);
    } else if (row.id().isEmpty()) {
      sink.event(new LogEvent.Noted("session"));
    } else if (event.number("mail_event_type") == QUARANTINED) {
      about(row, sink);
      attempts(row, Outcome.FILTERED, null, sink);
    } else if (step == Step.OTHER) {
      sink.event(new LogEvent.Noted("activity"));
    } else {
      step(step, row, sink);
    }
    return true;
  }

  private static void step(Step step, Row row, LogSink sink) {
    if (step == Step.RECEIVED) {
      sink.event(LogEvent.Accepted.from(row.id(), null, peer(row, "client_ip", null)));
    }
    about(row, sink);
    Peer relay = peer(row, "smtp_out_connect_ip", "smtp_out_remote_host");
    switch (step) {
      case HANDLED -> handled(row, sink);
      case SENT -> attempts(row, sent(row), relay, sink);
      case RETRIED -> attempts(row, Outcome.DEFERRED, failed(row, relay), sink);
      case BOUNCED -> attempts(row, Outcome.BOUNCED, failed(row, relay), sink);
      case DROPPED -> attempts(row, Outcome.FILTERED, null, sink);
      default -> {}
    }
  }

  private static Outcome sent(Row row) {
    if (row.code() >= 500) {
      return Outcome.BOUNCED;
    }
    boolean taken = row.code() < 400 && row.success();
    return taken ? Outcome.DELIVERED : Outcome.DEFERRED;
  }

  private static @Nullable Peer failed(Row row, @Nullable Peer relay) {
    Peer failed = peer(row, "failed_smtp_out_connect_ip", "smtp_out_remote_host");
    return failed == null || failed.address() == null ? relay : failed;
  }

  private static void about(Row row, LogSink sink) {
    JsonRecord message = row.message();
    sink.event(new LogEvent.Identified(row.id(), row.id()));
    sink.event(new LogEvent.Enveloped(row.id(), row.sender(), message.number("payload_size"), -1));
    String subject = message.text("subject");
    if (subject != null) {
      sink.event(new LogEvent.Titled(row.id(), subject));
    }
    for (JsonRecord destination : message.records("destination")) {
      String address = destination.text("address");
      if (address != null) {
        sink.event(new LogEvent.Addressed(row.id(), address, null));
      }
    }
  }

  /// Of what Gmail handled, only what went into a mailbox is at its end there.
  private static void handled(Row row, LogSink sink) {
    for (JsonRecord destination : row.message().records("destination")) {
      String service = destination.textOrEmpty("service");
      if (service.equals("gmail-ui") && row.success()) {
        boolean spam = "true".equals(row.message().text("is_spam"));
        String words = spam ? "classified as spam" : row.words();
        sink.event(attempt(row, destination, Outcome.DELIVERED, null, words));
      }
    }
  }

  private static void attempts(Row row, Outcome outcome, @Nullable Peer relay, LogSink sink) {
    for (JsonRecord destination : row.message().records("destination")) {
      sink.event(attempt(row, destination, outcome, relay, row.words()));
    }
  }

  private static LogEvent attempt(
      Row row, JsonRecord destination, Outcome outcome, @Nullable Peer relay, String words) {
    long took = row.event().number("elapsed_time_usec");
    return new LogEvent.Attempted(
        row.id(),
        destination.textOrEmpty("address"),
        null,
        relay,
        destination.text("service"),
        outcome,
        null,
        words.isEmpty() ? null : words,
        Double.NaN,
        took < 0 ? Double.NaN : took / 1e6,
        null);
  }

  private static void refused(Row row, LogSink sink) {
    List<JsonRecord> destinations = row.message().records("destination");
    String recipient = destinations.isEmpty() ? null : destinations.getFirst().text("address");
    sink.event(
        new LogEvent.Refused(
            null,
            null,
            "reject",
            null,
            peer(row, "client_ip", null),
            row.sender(),
            recipient,
            row.words()));
  }

  private static @Nullable Peer peer(Row row, String ip, @Nullable String name) {
    String address = row.connection().text(ip);
    IpAddress parsed = address == null ? null : IpAddress.parse(address);
    String host = name == null ? null : row.connection().text(name);
    String known = host == null || host.isEmpty() ? null : host;
    return parsed == null && known == null ? null : new Peer(known, parsed, 0, null);
  }
}
