package org.hoptrail.forgery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.hoptrail.model.Cited;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Stamp;
import org.jspecify.annotations.Nullable;

/// Lies about which hops there were, and in which order.
final class ChainCrafts {

  static final List<Craft> ALL =
      List.of(
          new Craft(
              "insert",
              "an invented hop of hosts nobody else names, somewhere below the border",
              (genuine, other, random) -> insert(genuine, random, false)),
          new Craft(
              "insert-linked",
              "an invented hop right below the border, written by the client that the border names,"
                  + " from the host below",
              (genuine, other, random) -> insert(genuine, random, true)),
          new Craft(
              "transplant",
              "everything below the border exchanged for the stamps of another message",
              (genuine, other, random) -> transplant(genuine, other, false)),
          new Craft(
              "transplant-linked",
              "the same, and the topmost of them bears the name of the client at the border",
              (genuine, other, random) -> transplant(genuine, other, true)),
          new Craft(
              "swap",
              "two neighbours exchanged",
              (genuine, other, random) -> swap(genuine, random)),
          new Craft(
              "drop", "one stamp taken away", (genuine, other, random) -> drop(genuine, random)));

  private ChainCrafts() {}

  private static @Nullable Forgery insert(Genuine genuine, RandomGenerator random, boolean linked) {
    int at = linked ? 0 : random.nextInt(genuine.outside().size() + 1);
    Hop above = at == 0 ? genuine.border() : genuine.outside().get(at - 1);
    Hop below = at == genuine.outside().size() ? null : genuine.outside().get(at);
    Cited<MailDate> date = above.stamp().date();
    String by = linked ? client(above.stamp()) : "";
    if (date == null || by == null) {
      return null;
    }
    Invention invention = new Invention(random);
    Cited<String> writer = below == null ? null : below.stamp().server().by();
    Instant time = date.value().instant().minusSeconds(random.nextInt(1, 30));
    Invention.Claim claim =
        new Invention.Claim(
            linked && writer != null ? writer.value() : invention.host(),
            invention.address(),
            linked ? by : invention.host(),
            time);
    int place = below == null ? end(genuine, above) : below.stamp().field().start();
    return new Forgery(
        new Patch(genuine).insert(place, invention.stamp(claim, genuine.lineEnd())).apply(),
        Set.of(above.stamp().receivedIndex() + 1));
  }

  /// The name that a stamp gives its client, as its server found it or as it said.
  private static @Nullable String client(Stamp stamp) {
    Cited<String> name =
        stamp.client().rdns() == null ? stamp.client().helo() : stamp.client().rdns();
    return name == null ? null : name.value();
  }

  /// Below what the host of a stamp wrote with it: its results stand right below in some systems.
  private static int end(Genuine genuine, Hop above) {
    HeaderField last = above.stamp().field();
    for (HeaderField field : genuine.report().header().fields()) {
      String name = field.name().written().toLowerCase(java.util.Locale.ROOT);
      boolean trace =
          name.startsWith("x-")
              || name.startsWith("arc-")
              || name.startsWith("auth")
              || name.equals("received-spf");
      if (field.index() == last.index() + 1 && trace) {
        last = field;
      }
    }
    return genuine.next(last);
  }

  private static @Nullable Forgery transplant(Genuine genuine, Genuine other, boolean linked) {
    List<Hop> copied = other.outside();
    String name = client(genuine.border().stamp());
    Cited<String> by = copied.isEmpty() ? null : copied.getFirst().stamp().server().by();
    if (copied.isEmpty() || (linked && (name == null || by == null))) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (Hop hop : copied) {
      String field = other.field(hop).stripTrailing() + other.lineEnd();
      if (linked && by != null && name != null && hop == copied.getFirst()) {
        int start = other.start(by.span()) - hop.stamp().field().start();
        field =
            field.substring(0, start) + name + field.substring(start + (int) by.span().length());
      }
      text.append(field.replace("\r\n", "\n").replace("\n", genuine.lineEnd()));
    }
    Patch patch = new Patch(genuine);
    genuine.outside().forEach(hop -> patch.replace(hop, ""));
    if (genuine.outside().isEmpty()) {
      patch.insert(end(genuine, genuine.border()), text.toString());
    } else {
      patch.replace(genuine.outside().getFirst(), text.toString());
    }
    Set<Integer> forged = new LinkedHashSet<>();
    for (int i = 1; i <= copied.size(); i++) {
      forged.add(genuine.border().stamp().receivedIndex() + i);
    }
    return new Forgery(patch.apply(), forged);
  }

  private static @Nullable Forgery swap(Genuine genuine, RandomGenerator random) {
    List<Hop> outside = genuine.outside();
    if (outside.size() < 2) {
      return null;
    }
    int at = random.nextInt(outside.size() - 1);
    Hop upper = outside.get(at);
    Hop lower = outside.get(at + 1);
    String first = genuine.field(upper);
    String second = genuine.field(lower);
    boolean same = first.equals(second);
    return same
        ? null
        : new Forgery(
            new Patch(genuine).replace(upper, second).replace(lower, first).apply(),
            Set.of(upper.stamp().receivedIndex(), lower.stamp().receivedIndex()));
  }

  private static @Nullable Forgery drop(Genuine genuine, RandomGenerator random) {
    List<Hop> outside = new ArrayList<>(genuine.outside());
    return outside.size() < 2
        ? null
        : new Forgery(
            new Patch(genuine).replace(outside.get(random.nextInt(outside.size() - 1)), "").apply(),
            Set.of());
  }
}
