package org.hoptrail.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// Whether a value another program read is the value that was read here.
final class FieldMatch {

  /// Words for one thing.
  private static final Map<String, String> OUTCOMES =
      Map.ofEntries(
          Map.entry("sent", "delivered"),
          Map.entry("SentStatus", "delivered"),
          Map.entry("ReceivedStatus", "delivered"),
          Map.entry("forwarded", "delivered"),
          Map.entry("DeferredStatus", "deferred"),
          Map.entry("BouncedStatus", "bounced"),
          Map.entry("undeliverable-but-not-cached", "unknown"));

  private FieldMatch() {}

  /// Whether values are equal, up to how numbers, addresses and outcomes are written.
  static boolean equal(String theirs, @Nullable String ours) {
    if (ours == null) {
      return theirs.isEmpty() || theirs.equals("unknown") || theirs.equals("0");
    }
    return plain(theirs).equals(plain(ours));
  }

  private static String plain(String value) {
    String bare =
        value.startsWith("<") && value.endsWith(">")
            ? value.substring(1, value.length() - 1)
            : value;
    IpAddress address = IpAddress.parse(bare);
    if (address != null) {
      return address.toString();
    }
    String outcome = OUTCOMES.getOrDefault(bare, bare);
    try {
      return String.valueOf(Double.parseDouble(outcome));
    } catch (NumberFormatException text) {
      return outcome.strip();
    }
  }

  /// Whether a text they cut out stands in one of these values.
  static boolean within(String theirs, LogFacts facts, List<String> names) {
    String wanted = theirs.strip();
    return wanted.isEmpty()
        || names.stream()
            .map(facts.values::get)
            .filter(Objects::nonNull)
            .anyMatch(ours -> ours.contains(wanted) || wanted.contains(ours) && !ours.isEmpty());
  }

  /// Whether a list of `key=value`, as it stands in the line, says what was read.
  static boolean list(String theirs, LogFacts facts, Map<String, String> keys) {
    for (Map.Entry<String, String> key : keys.entrySet()) {
      String value = value(theirs, key.getKey() + "=");
      String ours = facts.values.get(key.getValue());
      if (value != null && !equal(value.toLowerCase(Locale.ROOT), lower(ours))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String value(String list, String key) {
    int at = list.startsWith(key) ? 0 : list.indexOf(" " + key) + 1;
    if (at == 0 && !list.startsWith(key)) {
      return null;
    }
    int start = at + key.length();
    int end = start;
    boolean bracket = start < list.length() && list.charAt(start) == '<';
    while (end < list.length() && (bracket ? list.charAt(end) != '>' : list.charAt(end) != ' ')) {
      end++;
    }
    String value = list.substring(start, Math.min(list.length(), end + (bracket ? 1 : 0)));
    return value.endsWith(",") ? value.substring(0, value.length() - 1) : value;
  }
}
