package org.hoptrail.mta.haraka;

import java.util.HashMap;
import java.util.Map;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// The lines of Haraka's core and of its outbound queue (connection.js, outbound/hmail.js), most of
/// them a word and `key=value` pairs.
final class HarakaLine {

  private HarakaLine() {}

  /// `UUID.1` of `UUID.1.2`: a delivery belongs to the message of its transaction.
  static String transaction(String id) {
    int dot = id.indexOf('.');
    int second = dot < 0 ? -1 : id.indexOf('.', dot + 1);
    return second < 0 ? id : id.substring(0, second);
  }

  private static String connection(String id) {
    int dot = id.indexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }

  static boolean read(String uuid, LogLine line, Cursor cursor, LogSink sink) {
    String id = transaction(uuid);
    if (cursor.skip("connect ")) {
      Map<String, String> pairs = pairs(cursor);
      sink.event(new LogEvent.Opened(connection(uuid), peer(pairs)));
      return true;
    }
    if (cursor.skip("disconnect ")) {
      sink.event(new LogEvent.Closed(connection(uuid), peer(pairs(cursor))));
      return true;
    }
    if (cursor.skip("sender ")) {
      return sender(id, line, cursor, sink);
    }
    if (cursor.skip("recipient ")) {
      return recipient(id, line, cursor, sink);
    }
    if (cursor.skip("message ")) {
      return message(id, pairs(cursor), sink);
    }
    if (cursor.skip("queue code=")) {
      return queued(id, line, cursor, sink);
    }
    if (cursor.skip("delivered file=")) {
      cursor.word();
      return delivered(id, line, pairs(cursor.skipBlanks()), sink);
    }
    return outcome(id, line, cursor, sink);
  }

  private static boolean sender(String id, LogLine line, Cursor cursor, LogSink sink) {
    String sender = cursor.path();
    line.memory().keep(id + " from", sender);
    Map<String, String> pairs = pairs(cursor.skipBlanks());
    refusal(id, "MAIL", sender, null, pairs, sink);
    return true;
  }

  /// `<a@example.com> code=OK msg="" sender=b@example.com`.
  private static boolean recipient(String id, LogLine line, Cursor cursor, LogSink sink) {
    String recipient = cursor.path();
    Map<String, String> pairs = pairs(cursor.skipBlanks());
    if (!refusal(id, "RCPT", pairs.get("sender"), recipient, pairs, sink)) {
      String known = line.memory().of(id + " to");
      line.memory().keep(id + " to", known == null ? recipient : known + "\n" + recipient);
    }
    return true;
  }

  private static boolean refusal(
      String id,
      String stage,
      @Nullable String sender,
      @Nullable String recipient,
      Map<String, String> pairs,
      LogSink sink) {
    String code = pairs.getOrDefault("code", "");
    boolean refused = code.startsWith("DENY");
    if (refused) {
      String reply = pairs.getOrDefault("msg", code);
      String action = code.startsWith("DENYSOFT") ? "defer" : "reject";
      sink.event(
          new LogEvent.Refused(
              null, connection(id), action, stage, null, sender, recipient, reply));
    } else {
      sink.event(new LogEvent.Noted(stage.equals("MAIL") ? "sender" : "recipient"));
    }
    return refused;
  }

  /// `mid="<a@b>" size=1820 rcpts=1/0/0 delay=0.009 code=CONT msg=""`.
  private static boolean message(String id, Map<String, String> pairs, LogSink sink) {
    String messageId = pairs.get("mid");
    if (messageId != null) {
      sink.event(new LogEvent.Identified(id, messageId));
    }
    sink.event(new LogEvent.Enveloped(id, null, number(pairs.get("size")), -1));
    return true;
  }

  /// `OK msg="Message Queued (UUID.1)"`: the message is in the queue, or another server has it.
  private static boolean queued(String id, LogLine line, Cursor cursor, LogSink sink) {
    String code = cursor.word();
    cursor.skip(" msg=");
    String text = unquoted(cursor.rest());
    String sender = line.memory().of(id + " from");
    if (code.startsWith("DENY")) {
      sink.event(
          new LogEvent.Refused(
              id, connection(id), "reject", "END-OF-MESSAGE", null, sender, null, text));
      return true;
    }
    sink.event(LogEvent.Accepted.from(id, connection(id), null));
    sink.event(new LogEvent.Enveloped(id, sender, -1, -1));
    String recipients = line.memory().of(id + " to");
    for (String recipient : (recipients == null ? "" : recipients).split("\n")) {
      if (!recipient.isEmpty()) {
        sink.event(new LogEvent.Addressed(id, recipient, null));
      }
    }
    return true;
  }

  /// The recipients of a transaction at the domain of a delivery: the line counts them only.
  private static boolean delivered(
      String id, LogLine line, Map<String, String> pairs, LogSink sink) {
    String domain = pairs.getOrDefault("domain", "");
    String recipients = line.memory().of(id + " to");
    boolean any = false;
    for (String recipient : (recipients == null ? "" : recipients).split("\n")) {
      if (recipient.regionMatches(
          true, recipient.length() - domain.length() - 1, "@" + domain, 0, domain.length() + 1)) {
        sink.event(attempt(id, recipient, pairs));
        any = true;
      }
    }
    if (!any) {
      sink.event(attempt(id, "@" + domain, pairs));
    }
    return true;
  }

  private static LogEvent attempt(String id, String recipient, Map<String, String> pairs) {
    String address = pairs.getOrDefault("ip", "");
    Peer relay =
        new Peer(
            pairs.get("host"),
            IpAddress.parse(address),
            Math.clamp(number(pairs.get("port")), 0, 65_535),
            null);
    double delay = Cursor.of(Slice.of(pairs.getOrDefault("delay", ""))).decimal();
    return new LogEvent.Attempted(
        id,
        recipient,
        null,
        relay,
        pairs.get("mode"),
        Outcome.DELIVERED,
        null,
        pairs.get("response"),
        delay,
        Double.NaN,
        null);
  }

  /// What went wrong on the way out.
  private static boolean outcome(String id, LogLine line, Cursor cursor, LogSink sink) {
    boolean bounced = cursor.sees("bouncing mail: ") || cursor.sees("Double bounce: ");
    boolean deferred = cursor.sees("Temp failing ") || cursor.sees("temp fail");
    String text = cursor.rest();
    if (!bounced && !deferred) {
      boolean ofMessage = id.indexOf('.') > 0;
      if (ofMessage) {
        sink.event(new LogEvent.Remarked(id, null, text));
      }
      return ofMessage;
    }
    String recipients = line.memory().of(id + " to");
    for (String recipient : (recipients == null ? "" : recipients).split("\n")) {
      sink.event(
          new LogEvent.Attempted(
              id,
              recipient,
              null,
              null,
              "smtp",
              bounced ? Outcome.BOUNCED : Outcome.DEFERRED,
              null,
              text,
              Double.NaN,
              Double.NaN,
              null));
    }
    return true;
  }

  private static Peer peer(Map<String, String> pairs) {
    String name = pairs.get("rdns");
    boolean known = name != null && !name.isEmpty() && !name.equals("NXDOMAIN");
    IpAddress address = IpAddress.parse(pairs.getOrDefault("ip", ""));
    int port = Math.clamp(number(pairs.get("port")), 0, 65_535);
    return new Peer(known ? name : null, address, port, pairs.get("helo"));
  }

  private static long number(@Nullable String text) {
    return Cursor.of(Slice.of(text == null ? "" : text)).number();
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static Map<String, String> pairs(Cursor cursor) {
    Map<String, String> pairs = new HashMap<>();
    while (!cursor.isDone()) {
      String key = cursor.before("= ");
      if (!cursor.skip("=")) {
        cursor.skipBlanks();
        if (key.isEmpty()) {
          break;
        }
        continue;
      }
      String value;
      if (cursor.skip("\"")) {
        value = cursor.before("\"");
        cursor.skip("\"");
      } else {
        value = cursor.word();
      }
      pairs.putIfAbsent(key, value);
      cursor.skipBlanks();
    }
    return pairs;
  }
}
