package org.hoptrail.mta.stalwart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// One event with its keys. Keys may recur: those of the message come first, those of the event
/// itself behind. The queue id is decimal here, and upper-case hex in trace fields and replies.
final class StalwartEvent {

  private record Pair(String key, String value) {}

  private final String name;
  private final List<Pair> pairs = new ArrayList<>(12);

  private StalwartEvent(String name) {
    this.name = name;
  }

  /// Reads the keys behind the name of an event.
  static StalwartEvent of(String name, Cursor cursor) {
    StalwartEvent event = new StalwartEvent(name);
    cursor.skipBlanks();
    while (!cursor.isDone()) {
      String key = cursor.before(" =");
      if (!cursor.skip(" = ")) {
        break;
      }
      event.pairs.add(new Pair(key, value(cursor)));
      cursor.skip(", ");
    }
    return event;
  }

  private static String value(Cursor cursor) {
    if (cursor.skip("\"")) {
      String text = cursor.before("\"");
      cursor.skip("\"");
      return text;
    }
    if (cursor.skip("[")) {
      String text = cursor.before("]");
      cursor.skip("]");
      return text;
    }
    int nested = cursor.find("{ ");
    int comma = cursor.indexOf(',');
    if (nested >= 0 && nested < comma) {
      String text = cursor.before("}");
      cursor.skip("}");
      return text + "}";
    }
    return cursor.before(",");
  }

  private @Nullable String first(String key) {
    for (Pair pair : pairs) {
      if (pair.key().equals(key)) {
        return pair.value();
      }
    }
    return null;
  }

  private @Nullable String last(String key) {
    String found = null;
    for (Pair pair : pairs) {
      found = pair.key().equals(key) ? pair.value() : found;
    }
    return found;
  }

  private static @Nullable String id(@Nullable String decimal) {
    try {
      return decimal == null
          ? null
          : Long.toHexString(Long.parseUnsignedLong(decimal)).toUpperCase(Locale.ROOT);
    } catch (NumberFormatException other) {
      return null;
    }
  }

  /// Tells what it says.
  boolean tell(LogLine line, LogSink sink) {
    String id = id(last("queueId"));
    if (id == null) {
      sink.event(new LogEvent.Noted(name));
      return true;
    }
    switch (name) {
      case "delivery.delivered" -> {
        line.memory().keep(id + " " + last("to"), "delivered");
        attempted(id, Outcome.DELIVERED, sink);
      }
      case "delivery.dsn-success" -> confirmed(id, line, sink);
      case "delivery.dsn-perm-fail" -> attempted(id, Outcome.BOUNCED, sink);
      case "delivery.dsn-temp-fail" -> attempted(id, Outcome.DEFERRED, sink);
      case "delivery.completed" -> sink.event(new LogEvent.Ended(id));
      case "message-ingest.ham", "message-ingest.spam" -> ingested(id, sink);
      default -> {
        if (name.startsWith("queue.queue-")) {
          queued(id, sink);
        } else {
          sink.event(new LogEvent.Remarked(id, relay(), remark()));
        }
      }
    }
    return true;
  }

  private String remark() {
    String details = last("details");
    String reason = details == null ? last("causedBy") : details;
    return reason == null ? name : name + ": " + reason;
  }

  private void queued(String id, LogSink sink) {
    String before = id(first("queueId"));
    boolean notice = name.equals("queue.queue-dsn") && before != null && !before.equals(id);
    if (notice && before != null) {
      sink.event(new LogEvent.Notified(before, id, "non-delivery"));
    }
    String address = first("remoteIp");
    IpAddress client = address == null ? null : IpAddress.parse(address);
    String port = first("remotePort");
    Peer peer = client == null ? null : new Peer(null, client, number(port), null);
    String session = client == null ? null : address + ":" + port;
    sink.event(LogEvent.Accepted.from(id, session, peer));
    String sender = last("from");
    int size = number(last("size"));
    sink.event(
        new LogEvent.Enveloped(id, "<>".equals(sender) ? "" : sender, size == 0 ? -1 : size, -1));
    for (String recipient : list(last("to"))) {
      sink.event(new LogEvent.Addressed(id, recipient, null));
    }
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException other) {
      return 0;
    }
  }

  private static List<String> list(@Nullable String text) {
    List<String> found = new ArrayList<>();
    for (String part : (text == null ? "" : text).split(",")) {
      String value = part.replace("\"", "").trim();
      if (!value.isEmpty()) {
        found.add(value);
      }
    }
    return found;
  }

  /// The notice of success follows a delivery, and stands for one into a local mailbox.
  private void confirmed(String id, LogLine line, LogSink sink) {
    if (line.memory().take(id + " " + last("to")) == null) {
      attempted(id, Outcome.DELIVERED, sink);
    } else {
      sink.event(new LogEvent.Remarked(id, relay(), name));
    }
  }

  private void ingested(String id, LogSink sink) {
    String messageId = last("messageId");
    if (messageId != null) {
      sink.event(new LogEvent.Identified(id, "<" + messageId + ">"));
    }
    sink.event(new LogEvent.Judged(id, "stalwart", name.substring(name.indexOf('.') + 1)));
  }

  private void attempted(String id, Outcome outcome, LogSink sink) {
    String code = last("code");
    String details = last("details");
    String reply = code == null || details == null ? details : code + " " + details;
    for (String recipient : list(last("to"))) {
      sink.event(
          new LogEvent.Attempted(
              id,
              recipient,
              null,
              relay(),
              first("queueName"),
              outcome,
              null,
              reply,
              Double.NaN,
              Double.NaN,
              null));
    }
  }

  private @Nullable Peer relay() {
    String host = last("hostname");
    return host == null ? null : new Peer(host, null, 0, null);
  }
}
