package org.hoptrail.mta.exim;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.mta.TlsWords;
import org.hoptrail.mta.UnitSpan;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// The `KEY=VALUE` fields of a line (the list is in the chapter on log files of Exim's manual; they
/// are written in src/receive.c, src/deliver.c, src/smtp_in.c). What `R`, `T` and `P` mean depends
/// on the line: `T="..."` is the subject of a message that came in, `T=word` a transport. Flags
/// without a value (`K`, `L`, `PRDR`, `TFO`) stand between them.
final class EximFields {

  @Nullable Peer peer;
  @Nullable String ident;
  @Nullable String protocol;
  @Nullable TlsWords tls;
  @Nullable String verified;
  @Nullable String login;
  @Nullable String messageId;
  @Nullable String subject;
  @Nullable String router;
  @Nullable String transport;
  @Nullable String reply;
  @Nullable String sender;
  @Nullable String dkim;
  long size = -1;
  double queueTime = Double.NaN;
  double deliveryTime = Double.NaN;
  final List<String> recipients = new ArrayList<>(0);

  private EximFields() {}

  /// Takes fields as long as there are some.
  static EximFields take(Cursor cursor) {
    EximFields fields = new EximFields();
    int start = cursor.at();
    boolean more = true;
    while (more) {
      start = cursor.at();
      cursor.skipBlanks();
      more = !cursor.isDone() && (fields.field(cursor) || flag(cursor));
    }
    cursor.back(start);
    return fields;
  }

  private boolean field(Cursor cursor) {
    int start = cursor.at();
    int equals = start;
    while (equals - start < 6 && isKey(cursor)) {
      equals++;
      cursor.back(equals);
    }
    if (equals == start || cursor.peek() != '=') {
      cursor.back(start);
      return false;
    }
    String key = cursor.text(start, equals);
    cursor.back(equals + 1);
    boolean known = value(key, cursor) || times(key, cursor) || other(key, cursor);
    if (!known) {
      cursor.back(start);
    }
    return known;
  }

  private static boolean isKey(Cursor cursor) {
    return Ascii.isAlphanumeric(cursor.peek());
  }

  private boolean value(String key, Cursor cursor) {
    switch (key) {
      case "H" -> peer = EximPeer.take(cursor);
      case "U" -> ident = cursor.word();
      case "P" -> protocol = cursor.peek() == '<' ? cursor.path() : cursor.word();
      case "X" -> tls = TlsWords.of(cursor.word());
      case "CV" -> verified = cursor.word();
      case "A" -> login = cursor.word();
      case "S" -> {
        size = cursor.number();
        cursor.word();
      }
      case "id" -> messageId = cursor.word();
      case "R" -> router = word(cursor);
      case "T" -> title(cursor);
      case "C" -> reply = EximText.take(cursor);
      case "F" -> sender = cursor.path();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void title(Cursor cursor) {
    if (cursor.peek() == '"') {
      subject = EximText.take(cursor);
    } else {
      transport = word(cursor);
    }
  }

  /// A name, up to a blank or the colon before a text.
  private static String word(Cursor cursor) {
    String word = cursor.word();
    if (!word.endsWith(":")) {
      return word;
    }
    cursor.back(cursor.at() - 1);
    return word.substring(0, word.length() - 1);
  }

  private boolean times(String key, Cursor cursor) {
    switch (key) {
      case "QT" -> queueTime = UnitSpan.seconds(cursor.word());
      case "DT" -> deliveryTime = UnitSpan.seconds(cursor.word());
      case "RT", "D" -> cursor.word();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean other(String key, Cursor cursor) {
    switch (key) {
      case "DKIM" -> dkim = cursor.word();
      case "DN", "SNI" -> EximText.take(cursor);
      case "I", "M8S", "PRX", "Ci", "ST", "Q", "PS", "TFO", "DS", "CHUNK" -> cursor.word();
      default -> {
        return false;
      }
    }
    return true;
  }

  /// `K`, `L*`, `PRDR`, `TFO`, `DS`, `ARC`, `SPF`: upper-case words of up to four letters.
  private static boolean flag(Cursor cursor) {
    int start = cursor.at();
    int at = start;
    while (at - start < 5 && Ascii.isUpper(cursor.peek())) {
      at++;
      cursor.back(at);
    }
    boolean letters = at > start && at - start < 5;
    cursor.skip("*");
    if (!letters || !cursor.isDone() && cursor.peek() != ' ') {
      cursor.back(start);
      return false;
    }
    return true;
  }

  /// The encryption that the line tells of, or null.
  LogEvent.@Nullable Encrypted encrypted(String session, boolean outgoing) {
    TlsWords used = tls;
    return used == null
        ? null
        : new LogEvent.Encrypted(session, peer, outgoing, used.version(), used.cipher(), verified);
  }

  /// The authenticated user in `A=MECHANISM:USER[:SENDER]`, or null.
  @Nullable String user() {
    String told = login;
    int colon = told == null ? -1 : told.indexOf(':');
    if (told == null || colon < 0) {
      return null;
    }
    int end = told.indexOf(':', colon + 1);
    return told.substring(colon + 1, end < 0 ? told.length() : end);
  }
}
