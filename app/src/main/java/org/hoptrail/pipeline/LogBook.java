package org.hoptrail.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hoptrail.log.Assembler;
import org.hoptrail.log.Assembler.Covered;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.route.LogView;
import org.hoptrail.source.LogInput;
import org.hoptrail.trail.Clocks;
import org.hoptrail.trail.Hosts;
import org.hoptrail.trail.Trails;
import org.jspecify.annotations.Nullable;

/// What a set of logs tells, put together: transfers, refusals, and which time each host's
/// log covers.
///
/// @param transfers what single hosts did to messages
/// @param refusals what hosts refused
/// @param covered the time that the log of each host covers, by host
/// @param coverage what of the logs was understood
public record LogBook(
    List<Transfer> transfers,
    List<Refusal> refusals,
    Map<String, Covered> covered,
    Coverage coverage) {

  /// Keeps copies of the collections.
  public LogBook {
    transfers = List.copyOf(transfers);
    refusals = List.copyOf(refusals);
    covered = Map.copyOf(covered);
  }

  /// Reads log files to their ends.
  public static LogBook read(List<LogInput> files, LogSettings settings) {
    Gathered gathered = new Gathered();
    Assembler assembler = new Assembler(gathered);
    Coverage coverage = new LogReading(settings).read(files, assembler);
    assembler.finish();
    return new LogBook(gathered.transfers(), gathered.refusals(), assembler.covered(), coverage)
        .corrected();
  }

  /// The same with the clocks put right of hosts whose zone was a guess, as the pairs of hosts that
  /// gave mail to each other prove it.
  LogBook corrected() {
    if (coverage.guessed().isEmpty()) {
      return this;
    }
    Clocks clocks = new Clocks();
    Trails.learn(transfers, CatalogueReplies.ALL, new Hosts(), clocks);
    Map<String, Duration> moves = clocks.corrections(coverage.guessed());
    if (moves.isEmpty()) {
      return this;
    }
    return new LogBook(
        transfers.stream()
            .map(t -> moves.containsKey(t.host()) ? t.moved(moves.get(t.host())) : t)
            .toList(),
        refusals.stream()
            .map(r -> moves.containsKey(r.host()) ? r.moved(moves.get(r.host())) : r)
            .toList(),
        HostCover.moved(covered, moves),
        coverage);
  }

  /// The way of each message to each recipient, across all hosts.
  public List<Delivery> deliveries() {
    return trails().deliveries();
  }

  /// What a book tells, tied together once. Used by one thread.
  public static final class Told implements ToldLogs {

    private final LogBook book;
    private final Trails trails;
    private @Nullable LogView view;

    private Told(LogBook book, Trails trails) {
      this.book = book;
      this.trails = trails;
    }

    /// What it was made of.
    public LogBook book() {
      return book;
    }

    /// The way of each message to each recipient, across all hosts.
    public List<Delivery> deliveries() {
      return trails.deliveries();
    }

    @Override
    public void deliveries(Consumer<List<Delivery>> to) {
      to.accept(deliveries());
    }

    @Override
    public int size() {
      return deliveries().size();
    }

    @Override
    public Map<String, Covered> covered() {
      return book.covered;
    }

    @Override
    public Set<String> names() {
      return book.names();
    }

    /// What it takes to find things in them is made when the first message comes: it needs much
    /// memory.
    @Override
    public LogView view() {
      LogView known = view;
      if (known == null) {
        known = new BookView(trails, HostCover.known(book.covered));
        view = known;
      }
      return known;
    }

    /// The names of messages on the hosts of some deliveries, as [LogBook#names].
    public Set<String> names(List<Delivery> some) {
      Set<String> names = new HashSet<>();
      for (Delivery delivery : some) {
        for (Leg leg : delivery.hops()) {
          List<Transfer> under = leg.queueId() == null ? List.of() : view().ofId(leg.queueId());
          under.forEach(transfer -> names.addAll(transfer.names()));
          under.forEach(transfer -> names.add(transfer.queueId()));
        }
      }
      return names;
    }

    /// Some deliveries as this book tells them. Of a refusal, that has no id, this is as it was.
    public List<Delivery> now(List<Delivery> some) {
      Set<String> ids = new HashSet<>();
      some.forEach(delivery -> ids.addAll(ids(delivery)));
      List<Delivery> now = new ArrayList<>();
      deliveries().stream()
          .filter(delivery -> ids(delivery).stream().anyMatch(ids::contains))
          .forEach(now::add);
      some.stream().filter(delivery -> ids(delivery).isEmpty()).forEach(now::add);
      return now;
    }

    private static Set<String> ids(Delivery delivery) {
      return delivery.hops().stream()
          .filter(leg -> leg.queueId() != null)
          .map(leg -> leg.host() + ' ' + leg.queueId())
          .collect(Collectors.toSet());
    }
  }

  /// The same, tied together once for who asks for more than one thing.
  public Told told() {
    return new Told(this, trails());
  }

  /// Everything tied together.
  Trails trails() {
    return Trails.of(transfers, refusals, CatalogueReplies.ALL);
  }

  /// The names under which hosts knew messages: queue ids, and what filters and queues called them
  /// beside.
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    for (Transfer transfer : transfers) {
      names.add(transfer.queueId());
      names.addAll(transfer.names());
    }
    return names;
  }
}
