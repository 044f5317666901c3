package org.hoptrail.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.Turn;
import org.jspecify.annotations.Nullable;

/// One entry of a table: `[id]` on a line, then `key: value` lines. A line that starts with a blank
/// goes on with the value before, `#` starts a comment, a key may stand several times.
record Paragraph(String id, Map<String, List<String>> values) {

  /// The entries of a table that lies beside this class.
  static List<Paragraph> read(String table) {
    try (InputStream in = Paragraph.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException("there is no table " + table);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Paragraph> parse(String text) {
    List<Paragraph> all = new ArrayList<>();
    String key = "";
    for (String line : text.split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        all.add(new Paragraph(line.substring(1, line.indexOf(']')), new LinkedHashMap<>()));
      } else if (line.startsWith(" ")) {
        all.getLast().goOn(key, line.strip());
      } else {
        int colon = line.indexOf(':');
        if (colon < 0) {
          throw new IllegalStateException("no key: " + line);
        }
        key = line.substring(0, colon);
        all.getLast().add(key, line.substring(colon + 1).strip());
      }
    }
    return all;
  }

  private void add(String key, String value) {
    values.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  private void goOn(String key, String more) {
    List<String> list = values.getOrDefault(key, List.of());
    String before = list.getLast();
    list.set(list.size() - 1, before.isEmpty() ? more : before + " " + more);
  }

  String one(String key) {
    List<String> all = all(key);
    if (all.size() != 1) {
      throw new IllegalStateException("[" + id + "] needs one " + key);
    }
    return all.getFirst();
  }

  @Nullable String maybe(String key) {
    List<String> all = all(key);
    return all.isEmpty() ? null : all.getFirst();
  }

  List<String> all(String key) {
    return values.getOrDefault(key, List.of());
  }

  Turn turn() {
    return switch (one("turn")) {
      case "sender" -> Turn.SENDER;
      case "sender-admin" -> Turn.SENDER_ADMIN;
      case "recipient" -> Turn.RECIPIENT;
      case "recipient-admin" -> Turn.RECIPIENT_ADMIN;
      case "nobody" -> Turn.NOBODY;
      default -> throw new IllegalStateException("[" + id + "] turn: " + one("turn"));
    };
  }
}
