package org.hoptrail.mta.exchange;

import java.util.Locale;
import org.hoptrail.log.CsvRow;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// One row of an SMTP protocol log. On the receiving side the replies are what this server sent, on
/// the sending side what it received.
final class ExchangeSession {

  private ExchangeSession() {}

  static boolean read(CsvRow row, LogLine line, LogSink sink) {
    String session = row.text("session-id");
    Peer remote = endpoint(row.text("remote-endpoint"));
    boolean incoming = isServer(endpoint(row.text("local-endpoint")), remote);
    String data = row.text("data");
    switch (row.text("event")) {
      case "+" ->
          sink.event(
              incoming && remote != null
                  ? new LogEvent.Opened(session, remote)
                  : new LogEvent.Noted("connecting"));
      case "-" -> sink.event(new LogEvent.Closed(session, remote));
      case ">" -> said(incoming, session, remote, data, line, sink);
      case "<" -> heard(incoming, session, remote, data, line, sink);
      case "*" -> told(incoming, session, remote, row, sink);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// What this server sent: replies when it received mail.
  private static void said(
      boolean incoming,
      String session,
      @Nullable Peer remote,
      String data,
      LogLine line,
      LogSink sink) {
    if (!incoming) {
      sink.event(new LogEvent.Noted("command"));
      return;
    }
    Peer client = client(session, remote, line);
    char first = data.isEmpty() ? ' ' : data.charAt(0);
    if (data.startsWith("535")) {
      sink.event(new LogEvent.LoggedIn(session, client, null, null, false));
    } else if (first == '4' || first == '5') {
      String command = line.memory().of(session + " command");
      String sender = line.memory().of(session + " from");
      String recipient = "RCPT".equals(command) ? line.memory().of(session + " to") : null;
      sink.event(
          new LogEvent.Refused(null, session, "reject", command, client, sender, recipient, data));
    } else if (data.startsWith("2") && data.contains("[InternalId=")) {
      taken(session, client, data, line, sink);
    } else {
      sink.event(new LogEvent.Noted("reply"));
    }
  }

  /// `250 2.6.0 <MESSAGE-ID> [InternalId=N, Hostname=H] Queued mail for delivery`.
  private static void taken(
      String session, @Nullable Peer client, String data, LogLine line, LogSink sink) {
    Cursor cursor = Cursor.of(Slice.of(data));
    String messageId = cursor.skipPast("<") ? "<" + cursor.before(">") + ">" : null;
    cursor.skipPast("[InternalId=");
    String id = cursor.before(",]");
    sink.event(new LogEvent.Accepted(id, session, client, "smtp", null, null));
    if (messageId != null) {
      sink.event(new LogEvent.Identified(id, messageId));
    }
    String sender = line.memory().of(session + " from");
    if (sender != null) {
      sink.event(new LogEvent.Enveloped(id, sender, -1, -1));
    }
  }

  private static @Nullable Peer client(String session, @Nullable Peer remote, LogLine line) {
    String helo = line.memory().of(session + " helo");
    return remote == null || helo == null ? remote : remote.withHelo(helo);
  }

  /// What this server received: commands when it received mail.
  private static void heard(
      boolean incoming,
      String session,
      @Nullable Peer remote,
      String data,
      LogLine line,
      LogSink sink) {
    if (!incoming) {
      sink.event(new LogEvent.Noted("reply"));
      return;
    }
    Cursor cursor = Cursor.of(Slice.of(data));
    String verb = cursor.before(" :").toUpperCase(Locale.ROOT);
    line.memory().keep(session + " command", verb);
    cursor.skipBlanks();
    if (verb.equals("EHLO") || verb.equals("HELO")) {
      String helo = cursor.word();
      line.memory().keep(session + " helo", helo);
      if (remote != null) {
        sink.event(new LogEvent.Opened(session, remote.withHelo(helo)));
        return;
      }
    }
    if (cursor.skipPast(":")) {
      cursor.skipBlanks();
      String end = verb.equals("MAIL") ? " from" : " to";
      line.memory().keep(session + end, cursor.path());
    }
    sink.event(new LogEvent.Noted("command"));
  }

  /// What the server tells of the session itself.
  private static void told(
      boolean incoming, String session, @Nullable Peer remote, CsvRow row, LogSink sink) {
    String context = row.text("context");
    String data = row.text("data");
    Cursor cursor = Cursor.of(Slice.of(context));
    if (cursor.skip("TLS protocol SP_PROT_")) {
      String version = version(cursor.word());
      String cipher = cursor.skipPast("encryption algorithm ") ? cursor.word() : null;
      sink.event(new LogEvent.Encrypted(session, remote, !incoming, version, cipher, null));
    } else if (context.equals("authenticated")) {
      sink.event(new LogEvent.LoggedIn(session, remote, data, null, true));
    } else if (cursor.skipPast("RecordId ")) {
      String id = cursor.word();
      sink.event(new LogEvent.Remarked(id, remote, "transmission " + session));
      if (cursor.skipPast("InternetMessageId ")) {
        sink.event(new LogEvent.Identified(id, cursor.word()));
      }
    } else {
      sink.event(new LogEvent.Noted("session"));
    }
  }

  /// `TLS1_2_SERVER` as `TLSv1.2`.
  private static String version(String word) {
    String number = word.replace("_SERVER", "").replace("_CLIENT", "");
    boolean tls = number.startsWith("TLS");
    return tls ? "TLSv" + number.substring(3).replace('_', '.') : number;
  }

  /// The end with the smaller port is the server.
  private static boolean isServer(@Nullable Peer local, @Nullable Peer remote) {
    return local != null && (remote == null || local.port() <= remote.port());
  }

  /// `192.0.2.17:53722`, `[2001:db8::1]:25`; null for nothing.
  static @Nullable Peer endpoint(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      return null;
    }
    String host = text.substring(0, colon);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    String bare = bracketed ? host.substring(1, host.length() - 1) : host;
    IpAddress address = IpAddress.parse(bare);
    Cursor cursor = Cursor.of(Slice.of(text.substring(colon + 1)));
    int port = Math.clamp(cursor.number(), 0, 65_535);
    return new Peer(address == null ? bare : null, address, port, null);
  }
}
