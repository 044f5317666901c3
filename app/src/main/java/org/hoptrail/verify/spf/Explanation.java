package org.hoptrail.verify.spf;

import java.util.List;
import org.hoptrail.verify.spf.Term.Modifier;
import org.jspecify.annotations.Nullable;

/// What the owner of a domain wants to be told to senders that fail (RFC 7208 6.2).
final class Explanation {

  private Explanation() {}

  /// The text that `exp=` leads to, or null: an explanation with any error is none.
  ///
  /// @param domain whose record holds the modifier
  static @Nullable String of(Modifier exp, String domain, Macros macros, Lookups lookups) {
    lookups.stopCounting();
    try {
      String name = macros.name(exp.value(), domain);
      List<String> texts = lookups.askText(name).texts();
      return texts.size() == 1
          ? macros.text(MacroReader.explanation(texts.getFirst()), domain)
          : null;
    } catch (Malformed | Stop e) {
      return null;
    }
  }
}
