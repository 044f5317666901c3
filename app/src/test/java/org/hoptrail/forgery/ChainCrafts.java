package org.hoptrail.forgery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
              "everything below the border exchanged for what stands below that of another message",
              (genuine, other, random) -> new Transplant(genuine, other).asItIs(other.outside())),
          new Craft(
              "transplant-linked",
              "the same, and the topmost of them bears the name of the client at the border",
              (genuine, other, random) -> new Transplant(genuine, other).linked(other.outside())),
          new Craft(
              "transplant-whole",
              "everything below the border exchanged for all stamps of another message, as it lay"
                  + " in a mailbox",
              (genuine, other, random) -> new Transplant(genuine, other).asItIs(other.stamped())),
          new Craft(
              "transplant-redated",
              "the same, and their dates moved to end where the border begins",
              (genuine, other, random) -> new Transplant(genuine, other).redated(other.stamped())),
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
  static @Nullable String client(Stamp stamp) {
    Cited<String> name =
        stamp.client().rdns() == null ? stamp.client().helo() : stamp.client().rdns();
    return name == null ? null : name.value();
  }

  /// Below what the host of a stamp wrote with it: its results stand right below in some systems.
  static int end(Genuine genuine, Hop above) {
    HeaderField last = above.stamp().field();
    for (HeaderField field : genuine.report().header().fields()) {
      String name = field.name().written().toLowerCase(Locale.ROOT);
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
