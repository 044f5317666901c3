package org.hoptrail.mta.kumomta;

import org.hoptrail.log.JsonRecord;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// The log of KumoMTA: one JSON object for each event of a message, with `type`, `id`, `sender`,
/// `recipient`, `queue`, `site`, `size`, `response`, `peer_address` and `timestamp`
/// (docs.kumomta.com, reference, Log Record).
final class KumoMtaLog implements LogFormat {

  @Override
  public boolean opens(LogLine line) {
    if (line.whole().peek() != '{') {
      return false;
    }
    JsonRecord record = line.json();
    if (record == null || !record.has("type") || !record.has("id") || !record.has("site")) {
      return false;
    }
    long seconds = record.number("timestamp");
    if (seconds >= 0) {
      line.at(seconds * 1_000_000);
    }
    return record.has("recipient");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    JsonRecord record = line.json();
    if (record == null) {
      return false;
    }
    String id = record.textOrEmpty("id");
    switch (record.textOrEmpty("type")) {
      case "Reception" -> received(id, record, sink);
      case "Delivery" -> attempted(id, Outcome.DELIVERED, record, sink);
      case "Bounce", "AdminBounce" -> attempted(id, Outcome.BOUNCED, record, sink);
      case "TransientFailure", "Delayed", "AdminRebind", "DeferredInjectionRebind" ->
          attempted(id, Outcome.DEFERRED, record, sink);
      case "Expiration" -> attempted(id, Outcome.EXPIRED, record, sink);
      case "Rejection" -> refused(record, sink);
      case "OOB", "Feedback" ->
          sink.event(new LogEvent.Remarked(id, null, record.textOrEmpty("type")));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void received(String id, JsonRecord record, LogSink sink) {
    String protocol = record.text("reception_protocol");
    sink.event(new LogEvent.Accepted(id, null, peer(record), protocol, null, null));
    JsonRecord headers = record.record("headers");
    String messageId = headers.text("Message-ID");
    String other = messageId == null ? headers.text("Message-Id") : messageId;
    if (other != null) {
      sink.event(new LogEvent.Identified(id, other));
    }
    String subject = headers.text("Subject");
    if (subject != null) {
      sink.event(new LogEvent.Titled(id, subject));
    }
    sink.event(new LogEvent.Enveloped(id, record.text("sender"), size(record), -1));
    for (String recipient : record.texts("recipient")) {
      sink.event(new LogEvent.Addressed(id, recipient, null));
    }
  }

  /// A payload that is not in memory is logged with size 0.
  private static long size(JsonRecord record) {
    long size = record.number("size");
    return size == 0 ? -1 : size;
  }

  private static void attempted(String id, Outcome outcome, JsonRecord record, LogSink sink) {
    sink.event(new LogEvent.Enveloped(id, record.text("sender"), size(record), -1));
    JsonRecord response = record.record("response");
    long seconds = record.number("timestamp") - record.number("created");
    boolean timed = record.number("created") > 0 && seconds >= 0;
    for (String recipient : record.texts("recipient")) {
      sink.event(
          new LogEvent.Attempted(
              id,
              recipient,
              null,
              peer(record),
              record.text("delivery_protocol"),
              outcome,
              status(response.record("enhanced_code")),
              reply(response),
              timed ? seconds : Double.NaN,
              Double.NaN,
              null));
    }
    if (outcome != Outcome.DEFERRED) {
      sink.event(new LogEvent.Ended(id));
    }
  }

  private static void refused(JsonRecord record, LogSink sink) {
    String reply = reply(record.record("response"));
    var recipients = record.texts("recipient");
    sink.event(
        new LogEvent.Refused(
            null,
            null,
            "reject",
            record.record("response").text("command"),
            peer(record),
            record.text("sender"),
            recipients.isEmpty() ? null : recipients.getFirst(),
            reply == null ? "" : reply));
  }

  private static @Nullable Peer peer(JsonRecord record) {
    JsonRecord peer = record.record("peer_address");
    String address = peer.text("addr");
    String name = peer.text("name");
    boolean empty = address == null && name == null;
    return empty
        ? null
        : new Peer(name, address == null ? null : IpAddress.parse(address), 0, null);
  }

  /// `250 2.0.0 OK ids=...`, put together from its parts.
  private static @Nullable String reply(JsonRecord response) {
    String content = response.text("content");
    String code = response.text("code");
    String status = status(response.record("enhanced_code"));
    if (content == null || code == null) {
      return content;
    }
    return status == null ? code + " " + content : code + " " + status + " " + content;
  }

  private static @Nullable String status(JsonRecord code) {
    return code.isEmpty()
        ? null
        : code.text("class") + "." + code.text("subject") + "." + code.text("detail");
  }
}
