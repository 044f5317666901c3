package org.hoptrail.mta.sendmail;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// Lines of a message, without its id:
///
/// - `from=<S>, size=N, class=N, nrcpts=N, msgid=<M>, proto=ESMTPS, daemon=MTA-v4, relay=HOST [IP]`
///   (sendmail/headers.c, `logsender`)
/// - `to=<R>,<R>, delay=.., relay=.., stat=..`, see [SendmailDelivery]
/// - `NEWID: DSN: TEXT`, `NEWID: sender notify: TEXT` (sendmail/savemail.c, `returntosender`)
/// - `clone: owner=..`, `split: maxrcpts=N, rcpts=N, count=N, ids=ID,ID` (sendmail/deliver.c)
/// - `from=<S>, size=0, class=0, nrcpts=0, ..`: no recipient was let pass, nothing came in
/// - `done; delay=.., ntries=N`
final class SendmailQueue {

  private SendmailQueue() {}

  static boolean read(String id, String session, Cursor cursor, LogSink sink) {
    return switch (cursor.peek()) {
      case 'f' -> from(id, session, cursor, sink);
      case 't' -> SendmailDelivery.read(id, session, cursor, sink);
      case 'd' -> done(id, cursor, sink);
      case 's' -> split(id, cursor, sink) || notified(id, cursor, sink);
      default -> notified(id, cursor, sink);
    };
  }

  private static boolean from(String id, String session, Cursor cursor, LogSink sink) {
    if (!cursor.sees("from=")) {
      return false;
    }
    String sender = null;
    String messageId = null;
    String protocol = null;
    SendmailRelay relay = null;
    long size = -1;
    long recipients = -1;
    SendmailPairs pairs = new SendmailPairs(cursor);
    while (pairs.next()) {
      String value = pairs.value();
      switch (pairs.key()) {
        case "from" -> sender = bare(value);
        case "size" -> size = number(value);
        case "nrcpts" -> recipients = number(value);
        case "msgid" -> messageId = value;
        case "proto" -> protocol = value;
        case "relay" -> relay = SendmailRelay.of(value);
        default -> {}
      }
    }
    if (recipients == 0 && messageId == null) {
      sink.event(new LogEvent.Noted("abandoned"));
      return true;
    }
    sink.event(accepted(id, session, protocol, relay));
    sink.event(new LogEvent.Enveloped(id, sender, size, (int) recipients));
    if (messageId != null) {
      sink.event(new LogEvent.Identified(id, messageId));
    }
    return true;
  }

  private static LogEvent accepted(
      String id, String session, @Nullable String protocol, @Nullable SendmailRelay relay) {
    boolean local = relay == null || relay.peer() == null;
    String way = protocol == null && local ? "local" : protocol;
    return relay == null
        ? new LogEvent.Accepted(id, session, null, way, null, null)
        : new LogEvent.Accepted(id, session, relay.peer(), way, local ? relay.user() : null, null);
  }

  private static boolean done(String id, Cursor cursor, LogSink sink) {
    if (!cursor.skip("done; ")) {
      return false;
    }
    sink.event(new LogEvent.Ended(id));
    return true;
  }

  private static boolean split(String id, Cursor cursor, LogSink sink) {
    if (!cursor.skip("split: ") || !cursor.skipPast(", id")) {
      return false;
    }
    cursor.skip("s");
    cursor.skip("=");
    List<String> ids = new ArrayList<>(2);
    while (!cursor.isDone()) {
      String one = cursor.before(", ");
      cursor.skip(",");
      cursor.skipBlanks();
      if (!one.isEmpty()) {
        ids.add(one);
      }
    }
    sink.event(new LogEvent.Handed(id, ids, "split"));
    return true;
  }

  /// `NEWID: WHAT: TEXT`: a notice about this message.
  private static boolean notified(String id, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    String child = cursor.before(": ");
    boolean other = isId(child) && cursor.skip(": ");
    String kind = other ? kind(cursor) : null;
    if (kind == null) {
      cursor.back(start);
      return false;
    }
    sink.event(new LogEvent.Notified(id, child, kind));
    return true;
  }

  private static @Nullable String kind(Cursor cursor) {
    boolean delay = cursor.find("Warning: could not send") >= 0 || cursor.find("for past") >= 0;
    if (cursor.sees("postmaster notify: ")) {
      return "postmaster";
    }
    if (cursor.sees("DSN: Return receipt") || cursor.sees("return receipt: ")) {
      return "success";
    }
    boolean notice =
        cursor.sees("DSN: ") || cursor.sees("sender notify: ") || cursor.sees("return to sender: ");
    return !notice ? null : delay ? "delay" : "non-delivery";
  }

  private static boolean isId(String word) {
    boolean digit = false;
    for (int i = 0; i < word.length(); i++) {
      if (!Ascii.isAlphanumeric(word.charAt(i))) {
        return false;
      }
      digit |= Ascii.isDigit(word.charAt(i));
    }
    return digit && word.length() > 6;
  }

  /// An address without its angle brackets.
  static String bare(String address) {
    boolean bracketed = address.startsWith("<") && address.endsWith(">");
    return bracketed ? address.substring(1, address.length() - 1) : address;
  }

  private static long number(String value) {
    long number = 0;
    for (int i = 0; i < value.length() && i < 18; i++) {
      if (!Ascii.isDigit(value.charAt(i))) {
        return i == 0 ? -1 : number;
      }
      number = number * 10 + value.charAt(i) - '0';
    }
    return value.isEmpty() ? -1 : number;
  }
}
