package org.hoptrail.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoptrail.check.Elsewhere;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence.OtherMessage;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Hop;
import org.hoptrail.model.HostClock;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Route;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.UsualRoute;
import org.hoptrail.text.Arrival;
import org.hoptrail.text.Handovers;
import org.hoptrail.text.Handovers.Handover;
import org.hoptrail.text.StampKeys;
import org.jspecify.annotations.Nullable;

/// What other messages tell of one.
///
/// @param twins messages that bore its stamps before it, by the `receivedIndex` of the stamp
/// @param clocks the clocks that are off of hosts between which it runs backwards, by host
/// @param usualRoute by which way nearly all mail of its author's domain comes, when it did not and
///     nobody's mail comes by its own; or null
public record Heard(
    Map<Integer, OtherMessage> twins,
    Map<String, HostClock> clocks,
    @Nullable UsualRoute usualRoute)
    implements Elsewhere {

  /// Nothing, as long as nobody has asked.
  public static final Heard NOTHING = new Heard(Map.of(), Map.of(), null);

  /// Whoever knows the other messages.
  public interface Others {

    /// The message that bore a stamp before all others; null when no two with different Message-IDs
    /// bear it.
    ///
    /// @param key of [StampKeys]
    @Nullable First first(long key);

    /// What all messages show of the clock of a host; null when that is nothing.
    ///
    /// @param host as [Handovers#host] gives it
    @Nullable HostClock clock(String host);

    /// The usual way of mail of the same author's domain, when a message came by one that nobody
    /// takes; else null.
    @Nullable UsualRoute otherThan(Arrival arrival);
  }

  /// A message that bears a stamp.
  ///
  /// @param source its place
  /// @param header the bytes of its header block
  /// @param message its Message-ID, as [StampKeys#ofMessage] gives it
  public record First(Source source, byte[] header, long message) {}

  /// Keeps a copy, by order of the stamps.
  public Heard {
    twins = Collections.unmodifiableMap(new TreeMap<>(twins));
    clocks = Collections.unmodifiableMap(new TreeMap<>(clocks));
  }

  /// Whether nothing was told.
  public boolean isNothing() {
    return twins.isEmpty() && clocks.isEmpty() && usualRoute == null;
  }

  @Override
  public @Nullable OtherMessage sameStamp(HeaderBlock header, Stamp stamp, String messageId) {
    return twins.get(stamp.receivedIndex());
  }

  /// What others tell of a message.
  static Heard of(Reading reading, Others others, Analyzer analyzer) {
    Arrival arrival = Arrival.of(reading.message(), reading.route());
    return new Heard(
        twins(reading, others, analyzer),
        clocks(reading.route(), others),
        arrival == null ? null : others.otherThan(arrival));
  }

  /// A route with what is known of clocks.
  Route clocked(Route route) {
    if (clocks.isEmpty()) {
      return route;
    }
    List<Hop> hops = new ArrayList<>(route.hops().size());
    Hop before = null;
    for (Hop hop : route.hops()) {
      HostClock clock = before == null ? null : clock(before, hop);
      hops.add(clock == null ? hop : hop.by(clock));
      before = hop;
    }
    return new Route(hops, route.gaps(), route.boundary());
  }

  /// The clock that makes a hop run backwards: that of the sender, which is ahead, or that of the
  /// receiver, which is behind.
  private @Nullable HostClock clock(Hop older, Hop newer) {
    if (newer.transit() == null || !newer.transit().isNegative()) {
      return null;
    }
    HostClock sender = clocks.get(String.valueOf(Handovers.host(older)));
    HostClock receiver = clocks.get(String.valueOf(Handovers.host(newer)));
    if (sender != null && !sender.ahead().isNegative()) {
      return sender;
    }
    return receiver != null && receiver.ahead().isNegative() ? receiver : null;
  }

  private static Map<String, HostClock> clocks(Route route, Others others) {
    Map<String, HostClock> clocks = new TreeMap<>();
    for (Handover handover : Handovers.of(route)) {
      if (handover.isBackward()) {
        for (String host : List.of(handover.from(), handover.to())) {
          HostClock clock = others.clock(host);
          if (clock != null) {
            clocks.put(host, clock);
          }
        }
      }
    }
    return clocks;
  }

  private static Map<Integer, OtherMessage> twins(
      Reading reading, Others others, Analyzer analyzer) {
    Cited<String> messageId = reading.message().messageId();
    if (messageId == null) {
      return Map.of();
    }
    long message = StampKeys.ofMessage(messageId.value());
    Map<Integer, OtherMessage> twins = new TreeMap<>();
    for (Hop hop : reading.route().hops()) {
      Stamp stamp = hop.stamp();
      if (stamp.receivedIndex() >= 0) {
        for (long key : StampKeys.of(reading.header(), stamp)) {
          First first = others.first(key);
          OtherMessage twin =
              first == null || first.message == message ? null : twin(first, key, analyzer);
          if (twin != null) {
            twins.putIfAbsent(stamp.receivedIndex(), twin);
          }
        }
      }
    }
    return twins;
  }

  private static @Nullable OtherMessage twin(First first, long key, Analyzer analyzer) {
    RawMessage message = new RawMessage(first.source, first.header, first.header.length, List.of());
    HeaderBlock header = new HeaderBlock(first.source, first.header, List.of());
    for (Stamp stamp : analyzer.stamps(message)) {
      for (long other : StampKeys.of(header, stamp)) {
        if (other == key) {
          Span span = header.span(stamp.field().start(), stamp.field().end());
          return new OtherMessage(first.source, span);
        }
      }
    }
    return null;
  }
}
