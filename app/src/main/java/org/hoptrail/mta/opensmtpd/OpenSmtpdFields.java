package org.hoptrail.mta.opensmtpd;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hoptrail.log.Cursor;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// `key=value key="value"` of the newer lines and `key=value, key=value` of the older ones. A value
/// in quotes ends at the quote before the next key or the end: what servers say is not escaped.
/// `stat` of old lines is the last and holds the rest.
final class OpenSmtpdFields {

  private final Map<String, String> values = new LinkedHashMap<>(16);

  OpenSmtpdFields(Cursor cursor) {
    while (!cursor.skipBlanks().isDone()) {
      int start = cursor.at();
      String key = cursor.before("= ");
      if (!cursor.skip("=")) {
        cursor.back(start);
        cursor.word();
        continue;
      }
      values.put(key, value(key, cursor));
    }
  }

  private static String value(String key, Cursor cursor) {
    if (cursor.skip("\"")) {
      int start = cursor.at();
      int end = cursor.find("\" ");
      end = end < 0 ? lastQuote(cursor) : end;
      cursor.back(end);
      cursor.skip("\"");
      return cursor.text(start, end);
    }
    if (key.equals("stat")) {
      return cursor.rest();
    }
    if (cursor.peek() == '<') {
      String path = cursor.path();
      cursor.skip(",");
      return path;
    }
    String word = cursor.word();
    boolean relay = key.equals("relay") && cursor.sees(" (");
    String whole = relay ? word + " " + parenthesis(cursor) : word;
    return whole.endsWith(",") ? whole.substring(0, whole.length() - 1) : whole;
  }

  private static String parenthesis(Cursor cursor) {
    cursor.skip(" ");
    return cursor.word();
  }

  private static int lastQuote(Cursor cursor) {
    int start = cursor.at();
    int end = cursor.slice().end();
    int last = cursor.skipPastLast("\"") ? cursor.at() - 1 : end;
    cursor.back(start);
    return last;
  }

  @Nullable String get(String key) {
    return values.get(key);
  }

  String get(String key, String otherwise) {
    return values.getOrDefault(key, otherwise);
  }

  /// The number of a field, -1 when there is none.
  long number(String key) {
    String value = values.get(key);
    if (value == null || value.isEmpty()) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < value.length() && i < 18; i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /// The queue id: the first half of an envelope's id.
  @Nullable String messageId() {
    String evpid = values.get("evpid");
    return evpid == null || evpid.length() < 16 ? null : evpid.substring(0, 8);
  }

  /// `IP (NAME)`, `[IPV6] (NAME)`.
  static Peer relay(String value) {
    int blank = value.indexOf(' ');
    String address = blank < 0 ? value : value.substring(0, blank);
    String name = null;
    if (blank > 0 && value.endsWith(")")) {
      name = value.substring(blank + 2, value.length() - 1);
    }
    return peer(address, name);
  }

  /// An address, in brackets or not, and a name, `<unknown>` and the like when none was found.
  static Peer peer(String address, @Nullable String name) {
    boolean bracketed = address.startsWith("[") && address.endsWith("]");
    String plain = bracketed ? address.substring(1, address.length() - 1) : address;
    IpAddress parsed = IpAddress.parse(plain.startsWith("IPv6:") ? plain.substring(5) : plain);
    boolean known = name != null && !name.isEmpty() && !name.startsWith("<");
    return new Peer(known ? name : null, parsed, 0, null);
  }
}
