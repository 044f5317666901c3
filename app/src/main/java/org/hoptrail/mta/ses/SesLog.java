package org.hoptrail.mta.ses;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.JsonRecord;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Events that Amazon SES publishes, one JSON object a line as Firehose stores them, or inside the
/// `Message` of an SNS notification. `eventType` (or `notificationType`) names what happened;
/// `mail` describes the message and is in every event (Amazon SES developer guide, "Contents of
/// event data that Amazon SES publishes").
final class SesLog implements LogFormat {

  /// The name under which the service stands where no event names one of its hosts.
  private static final String HOST = "amazonses.com";

  @Override
  public boolean opens(LogLine line) {
    if (line.whole().peek() != '{') {
      return false;
    }
    JsonRecord event = event(line);
    if (event == null) {
      return false;
    }
    String time = text(event, type(event), "timestamp");
    String told = time == null ? event.record("mail").text("timestamp") : time;
    if (told == null) {
      return false;
    }
    line.host(HOST).at(LocalStamp.read(Cursor.of(Slice.of(told)), line));
    return true;
  }

  private static @Nullable JsonRecord event(LogLine line) {
    JsonRecord record = line.json();
    if (record == null) {
      return null;
    }
    String inner = record.has("TopicArn") || record.has("Type") ? record.text("Message") : null;
    JsonRecord event = inner == null ? record : JsonRecord.of(inner);
    boolean ours = event != null && type(event) != null && event.record("mail").has("messageId");
    return ours ? event : null;
  }

  private static @Nullable String type(JsonRecord event) {
    String type = event.text("eventType");
    return type == null ? event.text("notificationType") : type;
  }

  /// The part of an event that its type names.
  private static JsonRecord part(JsonRecord event, @Nullable String type) {
    return switch (type == null ? "" : type) {
      case "Delivery" -> event.record("delivery");
      case "Bounce" -> event.record("bounce");
      case "DeliveryDelay" -> event.record("deliveryDelay");
      case "Reject" -> event.record("reject");
      case "Complaint" -> event.record("complaint");
      default -> event.record("send");
    };
  }

  private static @Nullable String text(JsonRecord event, @Nullable String type, String name) {
    return part(event, type).text(name);
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    JsonRecord event = event(line);
    String type = event == null ? null : type(event);
    if (event == null || type == null) {
      return false;
    }
    JsonRecord mail = event.record("mail");
    String id = mail.textOrEmpty("messageId");
    about(id, type, mail, sink);
    JsonRecord part = part(event, type);
    switch (type) {
      case "Send" -> {}
      case "Delivery" -> delivered(id, part, sink);
      case "Bounce" -> failed(id, Outcome.BOUNCED, "bouncedRecipients", part, sink);
      case "DeliveryDelay" -> failed(id, Outcome.DEFERRED, "delayedRecipients", part, sink);
      case "Reject" -> {
        for (String recipient : mail.texts("destination")) {
          sink.event(attempt(id, recipient, null, Outcome.FILTERED, null, part.text("reason")));
        }
      }
      default -> sink.event(new LogEvent.Remarked(id, null, type));
    }
    return true;
  }

  private static void about(String id, String type, JsonRecord mail, LogSink sink) {
    JsonRecord headers = mail.record("commonHeaders");
    String messageId = headers.text("messageId");
    if (messageId != null) {
      sink.event(new LogEvent.Identified(id, messageId));
    }
    if (type.equals("Send")) {
      var addresses = mail.record("tags").texts("ses:source-ip");
      IpAddress address = addresses.isEmpty() ? null : IpAddress.parse(addresses.getFirst());
      Peer client = address == null ? null : Peer.of(address);
      sink.event(LogEvent.Accepted.from(id, null, client));
    }
    sink.event(new LogEvent.Enveloped(id, mail.text("source"), -1, -1));
    String subject = headers.text("subject");
    if (subject != null) {
      sink.event(new LogEvent.Titled(id, subject));
    }
    for (String recipient : mail.texts("destination")) {
      sink.event(new LogEvent.Addressed(id, recipient, null));
    }
  }

  private static void delivered(String id, JsonRecord delivery, LogSink sink) {
    String address = delivery.text("remoteMtaIp");
    IpAddress parsed = address == null ? null : IpAddress.parse(address);
    Peer relay = parsed == null ? null : Peer.of(parsed);
    long took = delivery.number("processingTimeMillis");
    String reply = delivery.text("smtpResponse");
    for (String recipient : delivery.texts("recipients")) {
      sink.event(
          new LogEvent.Attempted(
              id,
              recipient,
              null,
              relay,
              "smtp",
              Outcome.DELIVERED,
              null,
              reply,
              took < 0 ? Double.NaN : took / 1000.0,
              Double.NaN,
              null));
    }
  }

  private static void failed(
      String id, Outcome outcome, String list, JsonRecord part, LogSink sink) {
    for (JsonRecord recipient : part.records(list)) {
      String reply = recipient.text("diagnosticCode");
      String reason = reply == null ? reason(part) : reply;
      String address = recipient.textOrEmpty("emailAddress");
      sink.event(attempt(id, address, null, outcome, recipient.text("status"), reason));
    }
  }

  private static @Nullable String reason(JsonRecord part) {
    String type = part.text("bounceType");
    return type == null ? part.text("delayType") : type + "/" + part.textOrEmpty("bounceSubType");
  }

  private static LogEvent attempt(
      String id,
      String recipient,
      @Nullable Peer relay,
      Outcome outcome,
      @Nullable String dsn,
      @Nullable String reply) {
    return new LogEvent.Attempted(
        id, recipient, null, relay, "smtp", outcome, dsn, reply, Double.NaN, Double.NaN, null);
  }
}
