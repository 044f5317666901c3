package org.hoptrail.render;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hoptrail.model.Durations;
import org.hoptrail.model.Found;
import org.hoptrail.model.Hit;
import org.jspecify.annotations.Nullable;

/// What a search found, for a terminal: two lines a message or delivery, then the counts.
public final class FoundText {

  /// Stands behind numbers that are too small.
  static final String NO_TIME = "; there was no time to look at all of them";

  private static final int SUBJECT = 100;
  private static final int INDENT = 22;

  private final Style style;
  private final Set<String> words;
  private final StringBuilder out = new StringBuilder();

  private FoundText(Style style, Set<String> words) {
    this.style = style;
    this.words = words;
  }

  /// @param words what was looked for, lower case: it stands out where colours are welcome
  public static String of(Found found, List<String> words, Style style) {
    Set<String> longestFirst =
        new TreeSet<>(
            (a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
    words.stream().filter(word -> !word.isEmpty()).forEach(longestFirst::add);
    FoundText text = new FoundText(style, longestFirst);
    found.hits().forEach(text::hit);
    text.counts(found);
    return text.out.toString();
  }

  private void hit(Hit hit) {
    switch (hit) {
      case Hit.OfMessage message -> message(message);
      case Hit.OfDelivery delivery -> delivery(delivery);
    }
  }

  private void message(Hit.OfMessage hit) {
    date(hit.date());
    out.append(verdict(hit.verdict())).append("  ").append(marked(orNone(hit.from(), "no author")));
    out.append("  ").append(marked(orNone(hit.subject(), "no subject"))).append('\n');
    out.append(" ".repeat(INDENT)).append(style.faint(Printable.of(hit.source().display())));
    if (hit.source().offset() > 0) {
      out.append(style.faint(" at byte " + hit.source().offset()));
    }
    out.append("  ").append(hit.hops()).append(hit.hops() == 1 ? " hop" : " hops");
    lasting(hit.total());
  }

  private void delivery(Hit.OfDelivery hit) {
    date(hit.date());
    String outcome = hit.outcome();
    out.append(outcome.equals("delivered") ? style.good(outcome) : style.warning(outcome));
    out.append("  ").append(marked(orNone(hit.from(), "no sender")));
    out.append(" -> ").append(marked(orNone(hit.to(), "no recipient"))).append('\n');
    out.append(" ".repeat(INDENT)).append(marked(Printable.of(hit.host())));
    if (hit.queueId() != null) {
      out.append(' ').append(style.faint(Printable.of(hit.queueId())));
    }
    out.append("  ").append(hit.hops()).append(hit.hops() == 1 ? " host" : " hosts");
    lasting(hit.total());
  }

  private void date(@Nullable String iso) {
    String date = iso == null ? "no date" : shortened(iso);
    out.append(date).append(" ".repeat(Math.max(2, INDENT - date.length())));
  }

  private void lasting(@Nullable Duration total) {
    if (total != null) {
      out.append(", ").append(total.isNegative() ? "-" : "").append(Durations.inWords(total));
    }
    out.append('\n');
  }

  private void counts(Found found) {
    if (!found.hits().isEmpty()) {
      out.append('\n');
    }
    out.append(found.total()).append(' ').append(noun(found)).append(" found");
    if (found.hits().size() < found.total()) {
      out.append(", ").append(found.hits().size()).append(" shown");
    }
    out.append(found.complete() ? "" : NO_TIME).append('\n');
    found.facets().stream().filter(facet -> !facet.counts().isEmpty()).forEach(this::facet);
  }

  private static String noun(Found found) {
    boolean one = found.total() == 1;
    return switch (found.what()) {
      case MESSAGES -> one ? "message" : "messages";
      case DELIVERIES -> one ? "delivery" : "deliveries";
    };
  }

  private void facet(Found.Facet facet) {
    out.append('\n').append(style.strong(facet.field())).append('\n');
    for (Found.Count count : facet.counts()) {
      out.append(String.format(Locale.ROOT, "%9d  ", count.messages()));
      out.append(Printable.shortened(count.value(), SUBJECT)).append('\n');
    }
    long more = facet.values() - facet.counts().size();
    if (more > 0) {
      out.append("           and ").append(more).append(" more\n");
    }
  }

  /// `2026-03-03 10:00:07` of `2026-03-03T10:00:07.5Z`.
  private static String shortened(String iso) {
    String day = Printable.of(iso).replace('T', ' ');
    int end = Math.max(day.indexOf('.'), day.indexOf('Z'));
    int dot = day.indexOf('.');
    return day.substring(0, dot >= 0 ? dot : end >= 0 ? end : day.length());
  }

  private static String orNone(@Nullable String text, String none) {
    return text == null || text.isBlank() ? "(" + none + ")" : Printable.shortened(text, SUBJECT);
  }

  private String verdict(String level) {
    return switch (level) {
      case "consistent" -> style.good(level);
      case "unusual" -> style.warning(level);
      default -> style.bad(level.toUpperCase(Locale.ROOT));
    };
  }

  /// The text with the words that were looked for standing out.
  private String marked(String text) {
    if (style == Style.PLAIN || words.isEmpty()) {
      return text;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      return text;
    }
    StringBuilder marked = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int length = found(lower, i);
      marked.append(
          length == 0 ? text.substring(i, i + 1) : style.strong(text.substring(i, i + length)));
      i += Math.max(1, length);
    }
    return marked.toString();
  }

  /// How long the word is that was looked for and starts here; 0 when there is none.
  private int found(String lower, int at) {
    if (at > 0 && Character.isLetterOrDigit(lower.charAt(at - 1))) {
      return 0;
    }
    for (String word : words) {
      if (lower.startsWith(word, at)) {
        return word.length();
      }
    }
    return 0;
  }
}
