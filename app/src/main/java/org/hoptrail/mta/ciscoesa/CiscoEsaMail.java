package org.hoptrail.mta.ciscoesa;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Lines of the text mail log about messages and connections. Each begins with what it is about:
/// `MID 1 ...`, `ICID 2 ...`, `DCID 3 ...`, `New SMTP ICID 2 ...`, `Bounced: ...`.
final class CiscoEsaMail {

  private CiscoEsaMail() {}

  /// Whether a text begins like one of these lines.
  static boolean begins(Cursor cursor) {
    return cursor.sees("MID ")
        || cursor.sees("Start MID ")
        || cursor.sees("ICID ")
        || cursor.sees("DCID ")
        || cursor.sees("New SMTP ")
        || cursor.sees("Message ")
        || cursor.sees("Delivery start ")
        || cursor.sees("Bounced: ")
        || cursor.sees("Delayed: ");
  }

  static boolean read(LogLine line, Cursor cursor, LogSink sink) {
    if (cursor.skip("MID ")) {
      return CiscoEsaMessage.read(line, cursor, sink);
    }
    if (cursor.skip("Start MID ")) {
      return start(cursor, sink);
    }
    if (cursor.skip("ICID ")) {
      return CiscoEsaClient.read(line, cursor, sink);
    }
    if (cursor.skip("New SMTP ICID ")) {
      return CiscoEsaClient.opened(cursor, sink);
    }
    return CiscoEsaDelivery.read(line, cursor, sink);
  }

  /// `Start MID 1 ICID 2`.
  private static boolean start(Cursor cursor, LogSink sink) {
    long message = cursor.number();
    if (message < 0 || !cursor.skip(" ICID ")) {
      return false;
    }
    long session = cursor.number();
    String via = session > 0 ? client(session) : null;
    sink.event(LogEvent.Accepted.from(Long.toString(message), via, null));
    return true;
  }

  /// The name of a connection from a client.
  static String client(long number) {
    return "ICID " + number;
  }

  /// The name of a connection to a server.
  static String server(long number) {
    return "DCID " + number;
  }

  /// A host with an address, as text; `unknown` names none.
  static Peer peer(@Nullable String name, @Nullable String address) {
    IpAddress parsed = address == null ? null : IpAddress.parse(address);
    boolean known = name != null && !name.isEmpty() && !name.equals("unknown");
    return new Peer(known ? name : null, parsed, 0, null);
  }
}
