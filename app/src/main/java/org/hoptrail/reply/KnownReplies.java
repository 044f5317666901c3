package org.hoptrail.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.Explanation.Permanence;
import org.hoptrail.model.KnownReply;
import org.hoptrail.model.Reply;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// The texts that are known. A provider's own text goes before words that anybody may use; among
/// equals the one that recognises more of the text wins.
final class KnownReplies {

  /// Tables of providers; the first word is the provider.
  private static final List<List<String>> PROVIDERS =
      List.of(
          List.of("Gmail", "gmail.txt"),
          List.of("Microsoft", "microsoft.txt"),
          List.of("Yahoo", "yahoo.txt"),
          List.of("Apple", "apple.txt"),
          List.of("", "providers.txt"));

  private static final List<String> COMMON =
      List.of("blocklist.txt", "recipient.txt", "policy.txt", "session.txt", "network.txt");

  static final List<Known> NAMED = named();
  static final List<Known> SHARED = shared();

  private static final List<Known> UNANSWERED =
      SHARED.stream().filter(known -> known.permanence() != Permanence.UNKNOWN).toList();

  /// A reply line has 512 octets (RFC 5321 4.5.3.1.5); what lies far behind is not looked at.
  private static final int LONGEST = 8_192;

  private KnownReplies() {}

  private static List<Known> named() {
    List<Known> all = new ArrayList<>();
    for (List<String> provider : PROVIDERS) {
      String name = provider.getFirst();
      for (Paragraph entry : Paragraph.read(provider.getLast())) {
        all.add(Known.of(entry, name.isEmpty() ? null : name));
      }
    }
    return List.copyOf(all);
  }

  private static List<Known> shared() {
    List<Known> all = new ArrayList<>();
    for (String table : COMMON) {
      Paragraph.read(table).forEach(entry -> all.add(Known.of(entry, null)));
    }
    return List.copyOf(all);
  }

  static List<KnownReply> all() {
    List<KnownReply> all = new ArrayList<>();
    NAMED.forEach(known -> all.add(known.told()));
    SHARED.forEach(known -> all.add(known.told()));
    return all;
  }

  /// The entry that recognises a reply best, or null.
  static @Nullable Known find(Reply reply) {
    if (reply.isPositive()) {
      return null;
    }
    String folded = folded(reply.text());
    Known named = heaviest(NAMED, reply, folded);
    return named != null ? named : heaviest(SHARED, reply, folded);
  }

  /// Whether a line may say that nobody answered: the few entries that need no code are asked, so
  /// that the many lines of a log that hold no reply cost little.
  static boolean isUnanswered(Reply reply) {
    return heaviest(UNANSWERED, reply, folded(reply.text())) != null;
  }

  private static @Nullable Known heaviest(List<Known> entries, Reply reply, String folded) {
    Known best = null;
    int most = 0;
    for (Known entry : entries) {
      int weight = entry.weight(reply, folded);
      if (weight > most) {
        best = entry;
        most = weight;
      }
    }
    return best;
  }

  /// The start of a text in lower case, with one blank for any run of white space and straight
  /// quotes.
  static String folded(String text) {
    int length = Math.min(text.length(), LONGEST);
    StringBuilder out = new StringBuilder(length);
    boolean blank = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (Ascii.isSpace(c)) {
        blank = !out.isEmpty();
        continue;
      }
      if (blank) {
        out.append(' ');
        blank = false;
      }
      out.append(c == '\u2019' ? '\'' : c);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
