package org.hoptrail.forgery;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.jspecify.annotations.Nullable;

/// Lies about the time: the date of one stamp is not what its host wrote.
final class TimeCrafts {

  static final List<Craft> ALL =
      List.of(
          craft("shift-hour", "one date moved by an hour", r -> Duration.ofHours(1), true),
          craft("shift-day", "one date moved by one to four days", r -> days(r, 1, 5), true),
          craft(
              "shift-month", "one date moved by one to eleven months", r -> days(r, 30, 330), true),
          craft("shift-careless", "one date moved, its weekday left", r -> days(r, 1, 7), false),
          new Craft(
              "zone",
              "the zone of one date exchanged, its clock reading left",
              (genuine, other, random) ->
                  redated(genuine, random, date -> date.inAnotherZone(random))));

  private TimeCrafts() {}

  private static Duration days(RandomGenerator random, int least, int below) {
    return Duration.ofMinutes(random.nextInt(least * 24 * 60, below * 24 * 60));
  }

  private static Craft craft(
      String name, String about, Function<RandomGenerator, Duration> by, boolean honest) {
    return new Craft(
        name,
        about,
        (genuine, other, random) -> {
          Duration length = by.apply(random);
          Duration signed = random.nextBoolean() ? length : length.negated();
          return redated(genuine, random, date -> date.moved(signed, honest));
        });
  }

  private static @Nullable Forgery redated(
      Genuine genuine, RandomGenerator random, Function<DateText, @Nullable String> change) {
    if (genuine.outside().isEmpty()) {
      return null;
    }
    Hop hop = genuine.outside().get(random.nextInt(genuine.outside().size()));
    Cited<MailDate> date = hop.stamp().date();
    DateText text = date == null ? null : DateText.of(genuine.text(date.span()));
    String changed = text == null ? null : change.apply(text);
    return date == null || changed == null
        ? null
        : new Forgery(
            new Patch(genuine).replace(date.span(), changed).apply(),
            Set.of(hop.stamp().receivedIndex()));
  }
}
