package org.hoptrail.reply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.Explanation.Code;
import org.hoptrail.model.Reply.Enhanced;
import org.jspecify.annotations.Nullable;

/// The codes of the standards: RFC 5321 4.2 with its extensions, and the IANA registry of enhanced
/// status codes (RFC 5248).
final class Codes {

  private static final Map<String, Paragraph> BASIC = table("basic.txt");
  private static final Map<String, Paragraph> ENHANCED = table("enhanced.txt");

  private Codes() {}

  private static Map<String, Paragraph> table(String name) {
    Map<String, Paragraph> table = new LinkedHashMap<>();
    Paragraph.read(name).forEach(entry -> table.put(entry.id(), entry));
    return table;
  }

  static List<Code> basic() {
    return BASIC.values().stream().map(entry -> code(entry.id(), entry)).toList();
  }

  static List<Code> enhanced() {
    return ENHANCED.values().stream().map(entry -> code(entry.id(), entry)).toList();
  }

  /// The entry of a reply code, else of its first digit (RFC 5321 4.2.1), else null.
  static @Nullable Paragraph basic(int code) {
    Paragraph own = BASIC.get(Integer.toString(code));
    return own != null ? own : BASIC.get(code / 100 + "xx");
  }

  /// The entry of an enhanced code, else of its subject, else null.
  static @Nullable Paragraph enhanced(Enhanced code) {
    Paragraph exact = ENHANCED.get(code.toString());
    if (exact != null) {
      return exact;
    }
    Paragraph own = ENHANCED.get("x." + code.subject() + "." + code.detail());
    return own != null ? own : ENHANCED.get("x." + code.subject());
  }

  /// Whether that detail is registered, or only its subject.
  static boolean isRegistered(Enhanced code) {
    return ENHANCED.containsKey("x." + code.subject() + "." + code.detail());
  }

  static Code code(String code, Paragraph entry) {
    return new Code(code, entry.one("title"), entry.one("means"), entry.one("see"));
  }
}
