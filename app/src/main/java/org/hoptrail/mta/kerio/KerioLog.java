package org.hoptrail.mta.kerio;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.text.EncodedWords;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// The mail log of Kerio Connect: `[03/Feb/2026 10:11:12] Recv: Queue-ID: ID, Service: SMTP, From:
/// <a>, To: <b>, Size: 985, Sender-Host: ADDRESS, User: U, SSL: yes, Subject: S, Msg-Id: <M>` and
/// `Sent: Queue-ID: ID, Recipient: <b>, Result: delivered, Status: 2.0.0 , Remote-Host: ADDRESS`.
final class KerioLog implements LogFormat {

  @Override
  public boolean reads(Program program) {
    return program.name().startsWith("kerio");
  }

  @Override
  public boolean opens(LogLine line) {
    Cursor cursor = line.whole();
    if (!cursor.skip("[")) {
      return false;
    }
    long time = LocalStamp.slashed(cursor, line);
    if (time == LogLine.NO_TIME || !cursor.skip("] ")) {
      return false;
    }
    boolean ours = cursor.sees("Recv: Queue-ID: ") || cursor.sees("Sent: Queue-ID: ");
    line.at(time).body(cursor.at());
    return ours;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    boolean received = cursor.skip("Recv: Queue-ID: ");
    if (!received && !cursor.skip("Sent: Queue-ID: ")) {
      return false;
    }
    String id = cursor.before(",");
    if (received) {
      received(id, cursor, sink);
    } else {
      sent(id, cursor, sink);
    }
    return true;
  }

  private static void received(String id, Cursor cursor, LogSink sink) {
    String service = field(cursor, "Service");
    String sender = path(cursor, "From");
    String recipients = field(cursor, "To");
    Cursor size = Cursor.of(Slice.of(orEmpty(field(cursor, "Size"))));
    String user = field(cursor, "User");
    sink.event(new LogEvent.Accepted(id, null, host(cursor, "Sender-Host"), service, user, null));
    sink.event(new LogEvent.Enveloped(id, sender, size.number(), -1));
    String messageId = field(cursor, "Msg-Id");
    if (messageId != null) {
      sink.event(new LogEvent.Identified(id, messageId));
    }
    String subject = subject(cursor);
    if (subject != null) {
      sink.event(new LogEvent.Titled(id, EncodedWords.decode(Slice.of(subject))));
    }
    Cursor each = Cursor.of(Slice.of(orEmpty(recipients)));
    while (each.peek() == '<') {
      sink.event(new LogEvent.Addressed(id, each.path(), null));
      each.skipPast(" ");
    }
  }

  private static void sent(String id, Cursor cursor, LogSink sink) {
    String result = orEmpty(field(cursor, "Result"));
    Outcome outcome =
        switch (result) {
          case "delivered", "sent", "relayed" -> Outcome.DELIVERED;
          case "failed" -> Outcome.BOUNCED;
          case "delayed", "deferred" -> Outcome.DEFERRED;
          default -> Outcome.UNKNOWN;
        };
    String status = orEmpty(field(cursor, "Status"));
    String recipient = path(cursor, "Recipient");
    String messageId = field(cursor, "Msg-Id");
    if (messageId != null) {
      sink.event(new LogEvent.Identified(id, messageId));
    }
    boolean enhanced = status.length() > 4 && status.charAt(1) == '.';
    sink.event(
        new LogEvent.Attempted(
            id,
            orEmpty(recipient),
            null,
            host(cursor, "Remote-Host"),
            null,
            outcome,
            enhanced ? status.split(" ")[0] : null,
            status.isEmpty() ? result : result + " " + status,
            Double.NaN,
            Double.NaN,
            null));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// What stands behind `, NAME: ` up to the next comma; moves nothing. Empty counts as nothing.
  private static @Nullable String field(Cursor cursor, String name) {
    int start = cursor.at();
    boolean found = cursor.skipPast(", " + name + ": ");
    String text = found ? cursor.before(",").trim() : "";
    cursor.back(start);
    return text.isEmpty() ? null : text;
  }

  /// A subject may hold commas; it ends before the Message-ID.
  private static @Nullable String subject(Cursor cursor) {
    int start = cursor.at();
    String text = cursor.skipPast(", Subject: ") ? cursor.until(", Msg-Id: ") : null;
    cursor.back(start);
    return text;
  }

  private static @Nullable String path(Cursor cursor, String name) {
    int start = cursor.at();
    String text = cursor.skipPast(", " + name + ": ") ? cursor.path() : null;
    cursor.back(start);
    return text;
  }

  private static @Nullable Peer host(Cursor cursor, String name) {
    String text = field(cursor, name);
    IpAddress address = text == null ? null : IpAddress.parse(text);
    return text == null || text.equals("0.0.0.0")
        ? null
        : new Peer(address == null ? text : null, address, 0, null);
  }
}
