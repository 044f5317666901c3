package org.hoptrail.index;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Transfer.Attempt;
import org.jspecify.annotations.Nullable;

/// The fields of a delivery. Those that messages have too have the same name and kind.
final class DeliveryFields {

  static final List<Field<Delivery>> ALL =
      List.of(
          field("subject", Kind.TEXT, "words of the Subject", (d, to) -> to.text(d.subject())),
          field("messageid", Kind.ID, "its Message-ID", (d, to) -> to.text(d.messageId())),
          field(RouteFields.RECEIVED, Kind.TIME, "the latest time told", DeliveryFields::received),
          field(
              RouteFields.TOTAL,
              Kind.DURATION,
              "from the earliest time to the latest",
              DeliveryFields::duration),
          field("hops", Kind.NUMBER, "how many hosts", (d, to) -> to.number(d.hops().size())),
          counted("outcome", "what became of it, such as delivered, deferred or bounced"),
          field("path", Kind.WORD, "a log that tells of it", DeliveryFields::paths));

  private DeliveryFields() {}

  private static Field<Delivery> field(
      String name, Kind kind, String help, BiConsumer<Delivery, Values> read) {
    return new Field<>(name, kind, false, help, read);
  }

  private static Field<Delivery> counted(String name, String help) {
    return new Field<>(name, Kind.WORD, true, help, (d, to) -> to.text(d.outcome().word()));
  }

  /// The earliest time told. Clocks differ, so the first host need not be the earliest.
  static @Nullable Instant first(Delivery delivery) {
    return times(delivery).min(Comparator.naturalOrder()).orElse(null);
  }

  /// The latest time told.
  static @Nullable Instant last(Delivery delivery) {
    return times(delivery).max(Comparator.naturalOrder()).orElse(null);
  }

  private static Stream<Instant> times(Delivery delivery) {
    return delivery.hops().stream()
        .flatMap(
            leg ->
                Stream.concat(
                    Stream.ofNullable(leg.receivedAt()),
                    leg.attempts().stream().map(Attempt::at).flatMap(Stream::ofNullable)));
  }

  /// From the earliest time to the latest, or null.
  static @Nullable Duration total(Delivery delivery) {
    Instant first = first(delivery);
    Instant last = last(delivery);
    return first == null || last == null || first.equals(last)
        ? null
        : Duration.between(first, last);
  }

  private static void received(Delivery delivery, Values to) {
    Instant last = last(delivery);
    if (last != null) {
      to.number(last.toEpochMilli());
    }
  }

  private static void duration(Delivery delivery, Values to) {
    to.duration(total(delivery));
  }

  private static void paths(Delivery delivery, Values to) {
    delivery.hops().stream()
        .map(Leg::log)
        .flatMap(List::stream)
        .map(place -> place.path())
        .distinct()
        .forEach(to::text);
  }
}
