package org.hoptrail.mta.exchange;

import java.util.List;
import java.util.Locale;
import org.hoptrail.log.CsvRow;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// One row of a message tracking log, by its `event-id`.
final class ExchangeEvent {

  private ExchangeEvent() {}

  /// The server whose event it is. When it sends, it is the client of the connection.
  static String host(CsvRow row) {
    String server = row.text("server-hostname");
    boolean sends = row.text("event-id").startsWith("SEND");
    String client = row.text("client-hostname");
    return sends && !client.isEmpty() ? client : server;
  }

  static boolean read(CsvRow row, LogSink sink) {
    String id = row.any("internal-message-id", "network-message-id");
    String event = row.text("event-id");
    if (id == null || id.equals("0")) {
      sink.event(new LogEvent.Noted(event.isEmpty() ? "row" : event.toLowerCase(Locale.ROOT)));
      return true;
    }
    switch (event) {
      case "RECEIVE", "SUBMIT", "DSN", "RESUBMIT" -> accepted(id, event, row, sink);
      case "SEND", "SENDEXTERNAL", "DELIVER", "DUPLICATEDELIVER", "PROCESSMEETINGMESSAGE" ->
          attempted(id, Outcome.DELIVERED, row, sink);
      case "FAIL", "BADMAIL" -> attempted(id, Outcome.BOUNCED, row, sink);
      case "DEFER", "SUBMITDEFER" -> attempted(id, Outcome.DEFERRED, row, sink);
      case "DROP", "POISONMESSAGE", "SUBMITFAIL" -> attempted(id, Outcome.FILTERED, row, sink);
      case "EXPAND", "REDIRECT", "RESOLVE", "DUPLICATEEXPAND", "DUPLICATEREDIRECT" ->
          addressed(id, row, sink);
      case "TRANSFER" -> transferred(id, row, sink);
      case "HARECEIVE", "HAREDIRECT", "HAREDIRECTFAIL", "HADISCARD", "LOAD" ->
          sink.event(new LogEvent.Noted("shadow"));
      case "NOTIFYMAPI" -> sink.event(new LogEvent.Noted("notify"));
      default -> other(id, event, row, sink);
    }
    return true;
  }

  private static void accepted(String id, String event, CsvRow row, LogSink sink) {
    String source = row.text("source").toLowerCase(Locale.ROOT);
    String name = row.any("client-hostname");
    String address = row.any("client-ip", "original-client-ip");
    boolean mapi = source.equals("storedriver");
    Peer client =
        name == null && address == null || event.equals("DSN")
            ? null
            : new Peer(name, address == null ? null : IpAddress.parse(address), 0, null);
    String protocol = source.isEmpty() ? null : mapi ? "mapi" : source;
    sink.event(new LogEvent.Accepted(id, null, client, protocol, null, null));
    about(id, row, sink);
    for (String recipient : recipients(row)) {
      sink.event(new LogEvent.Addressed(id, recipient, null));
    }
  }

  private static void about(String id, CsvRow row, LogSink sink) {
    String messageId = row.any("message-id");
    if (messageId != null) {
      sink.event(new LogEvent.Identified(id, messageId));
    }
    String path = row.any("return-path", "sender-address");
    String sender = path == null || path.equals("<>") ? "" : path;
    int count = (int) row.number("recipient-count");
    sink.event(new LogEvent.Enveloped(id, sender, row.number("total-bytes"), count));
    String subject = row.any("message-subject");
    if (subject != null) {
      sink.event(new LogEvent.Titled(id, subject));
    }
  }

  private static void attempted(String id, Outcome outcome, CsvRow row, LogSink sink) {
    String messageId = row.any("message-id");
    if (messageId != null) {
      sink.event(new LogEvent.Identified(id, messageId));
    }
    List<String> recipients = recipients(row);
    List<String> states = ExchangeReplyText.parallel(row.text("recipient-status"), recipients);
    String context = row.text("source-context");
    String said = ExchangeReplyText.in(context);
    for (int i = 0; i < recipients.size(); i++) {
      String status = states.get(i);
      boolean sent = row.text("event-id").startsWith("SEND");
      String reply = sent ? first(said, status, context) : first(status, said, context);
      sink.event(attempt(id, recipients.get(i), outcome, reply, row));
    }
  }

  private static @Nullable String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text.trim();
      }
    }
    return null;
  }

  private static LogEvent attempt(
      String id, String recipient, Outcome outcome, @Nullable String reply, CsvRow row) {
    String name = row.any("server-hostname");
    String address = row.any("server-ip");
    String source = row.text("source").toLowerCase(Locale.ROOT);
    boolean moved = source.equals("smtp") || source.equals("storedriver");
    Peer relay =
        !moved || name == null && address == null
            ? null
            : new Peer(name, address == null ? null : IpAddress.parse(address), 0, null);
    String inside = reply == null ? null : ExchangeReplyText.in(reply);
    return new LogEvent.Attempted(
        id,
        recipient,
        null,
        relay,
        source.isEmpty() ? null : source,
        outcome,
        ExchangeReplyText.dsn(inside),
        reply,
        Double.NaN,
        Double.NaN,
        null);
  }

  /// `EXPAND`: members of a group, which is the related recipient. `RESOLVE` and `REDIRECT`: the
  /// address in its place.
  private static void addressed(String id, CsvRow row, LogSink sink) {
    String related = row.any("related-recipient-address");
    for (String recipient : recipients(row)) {
      sink.event(new LogEvent.Addressed(id, recipient, related));
    }
  }

  /// Some recipients were moved to a message of their own; `reference` is the number of the one
  /// they were in.
  private static void transferred(String id, CsvRow row, LogSink sink) {
    String parent = row.any("reference");
    boolean numbered = parent != null && isNumber(parent) && !parent.equals(id);
    String before = numbered ? parent : null;
    if (before != null) {
      sink.event(new LogEvent.Handed(before, List.of(id), "transfer"));
    }
    sink.event(new LogEvent.Accepted(id, null, null, null, null, before));
    about(id, row, sink);
    for (String recipient : recipients(row)) {
      sink.event(new LogEvent.Addressed(id, recipient, null));
    }
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static void other(String id, String event, CsvRow row, LogSink sink) {
    String detail = first(row.text("source-context"), row.text("custom-data"));
    if (event.equals("AGENTINFO") && detail != null) {
      String data = row.text("custom-data");
      sink.event(new LogEvent.Judged(id, "agent", data.isEmpty() ? detail : data));
      return;
    }
    sink.event(new LogEvent.Remarked(id, null, detail == null ? event : event + ": " + detail));
  }

  private static List<String> recipients(CsvRow row) {
    String all = row.text("recipient-address");
    return all.isEmpty() ? List.of() : List.of(all.split(";"));
  }
}
