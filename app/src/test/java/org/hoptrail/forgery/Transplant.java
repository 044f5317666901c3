package org.hoptrail.forgery;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Span;
import org.jspecify.annotations.Nullable;

/// Puts stamps of one message in the place of those that stand below the border of another.
///
/// @param genuine the message that gets them
/// @param other the message they were written on
record Transplant(Genuine genuine, Genuine other) {

  private static final Duration MOMENT = Duration.ofSeconds(3);

  /// The stamps byte by byte; null when there are none.
  @Nullable Forgery asItIs(List<Hop> copied) {
    StringBuilder text = new StringBuilder();
    copied.forEach(hop -> text.append(other.field(hop)));
    return copied.isEmpty() ? null : forgery(text.toString(), copied.size());
  }

  /// The stamps, of which the newest was written by the client that the border names.
  @Nullable Forgery linked(List<Hop> copied) {
    String name = ChainCrafts.client(genuine.border().stamp());
    Cited<String> by = copied.isEmpty() ? null : copied.getFirst().stamp().server().by();
    if (name == null || by == null) {
      return null;
    }
    StringBuilder text = new StringBuilder(changed(copied.getFirst(), by.span(), was -> name));
    copied.stream().skip(1).forEach(hop -> text.append(other.field(hop)));
    return forgery(text.toString(), copied.size());
  }

  /// The stamps, all moved by the time that lies between the newest and the border.
  @Nullable Forgery redated(List<Hop> copied) {
    Cited<MailDate> border = genuine.border().stamp().date();
    Cited<MailDate> newest = copied.isEmpty() ? null : copied.getFirst().stamp().date();
    if (border == null || newest == null) {
      return null;
    }
    Duration by =
        Duration.between(newest.value().instant(), border.value().instant()).minus(MOMENT);
    StringBuilder text = new StringBuilder();
    for (Hop hop : copied) {
      Cited<MailDate> date = hop.stamp().date();
      DateText was = date == null ? null : DateText.of(other.text(date.span()));
      String moved = was == null ? null : was.moved(by, true);
      if (date == null || moved == null) {
        return null;
      }
      text.append(changed(hop, date.span(), old -> moved));
    }
    return forgery(text.toString(), copied.size());
  }

  private String changed(Hop hop, Span span, UnaryOperator<String> change) {
    String field = other.field(hop);
    int start = other.start(span) - hop.stamp().field().start();
    int end = start + (int) span.length();
    return field.substring(0, start)
        + change.apply(field.substring(start, end))
        + field.substring(end);
  }

  private Forgery forgery(String stamps, int count) {
    String lines = stamps.replace("\r\n", "\n").stripTrailing() + "\n";
    String text = lines.replace("\n", genuine.lineEnd());
    Patch patch = new Patch(genuine);
    genuine.outside().forEach(hop -> patch.replace(hop, ""));
    if (genuine.outside().isEmpty()) {
      patch.insert(ChainCrafts.end(genuine, genuine.border()), text);
    } else {
      patch.replace(genuine.outside().getFirst(), text);
    }
    Set<Integer> forged = new LinkedHashSet<>();
    for (int i = 1; i <= count; i++) {
      forged.add(genuine.border().stamp().receivedIndex() + i);
    }
    return new Forgery(patch.apply(), forged);
  }
}
