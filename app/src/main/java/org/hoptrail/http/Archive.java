package org.hoptrail.http;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hoptrail.index.Examples;
import org.hoptrail.index.Fields;
import org.hoptrail.index.IndexUnusable;
import org.hoptrail.index.ParsedQuery;
import org.hoptrail.index.Request;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.index.RouteReader;
import org.hoptrail.index.SearchQuery;
import org.hoptrail.model.Found;
import org.hoptrail.render.IngestJson;
import org.jspecify.annotations.Nullable;

/// An index that others may write to meanwhile. Who asks gets it as it was committed last; a new
/// state is warmed before anybody has to wait for it.
public final class Archive implements AutoCloseable {

  /// Seconds between two looks for a new commit.
  private static final int LOOK = 1;

  /// The most time that is spent on warming, so that a large index does not keep a server from
  /// starting.
  private static final Duration WARMING = Duration.ofSeconds(10);

  /// How many rows a warming query takes: as many as a page of the browser.
  private static final int ROWS = 25;

  private final Path path;
  private final Clock clock;
  private final ScheduledExecutorService watch;
  private final Future<?> looking;

  /// Tells two runs of a server apart, whose generations may be the same.
  private final String run = Long.toHexString(System.nanoTime());

  private Shown shown;
  private volatile @Nullable String complaint;

  /// A state of the index and how many look at it.
  private static final class Shown {
    private final RouteReader reader;
    private int users = 1;

    private Shown(RouteReader reader) {
      this.reader = reader;
    }
  }

  private Archive(Path path, Clock clock, RouteReader reader) {
    this.path = path;
    this.clock = clock;
    shown = new Shown(reader);
    watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index").factory());
    looking = watch.scheduleWithFixedDelay(this::look, LOOK, LOOK, TimeUnit.SECONDS);
  }

  /// Opens an index and asks it all kinds of questions once.
  ///
  /// @param patience after so long an answer ends with what there is by then, and says so
  /// @throws IndexUnusable it is missing, damaged, or of another schema
  public static Archive open(Path path, Duration patience, Clock clock) throws IndexUnusable {
    RouteReader reader = RouteIndex.read(path, patience);
    warm(reader);
    return new Archive(path, clock, reader);
  }

  /// What it is called: the last part of its path.
  String name() {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }

  /// What becomes of it, seen from a state of it.
  IngestJson prospect(RouteReader reader) {
    return new IngestJson(
        reader.holdings().messages(),
        reader.generation(),
        RouteIndex.underway(path),
        clock.instant());
  }

  /// Why a newer state cannot be shown, or null.
  @Nullable String complaint() {
    return complaint;
  }

  /// A text that changes whenever an answer may change.
  String tag(RouteReader reader) {
    return run + "-" + Long.toHexString(reader.generation());
  }

  /// Something to be known of one state of the index.
  interface Question<S, T> {
    T of(S state) throws Refused;
  }

  /// Asks the present state; it stays open until the answer is there.
  <T> T ask(Question<RouteReader, T> question) throws Refused {
    Shown asked = take();
    try {
      return question.of(asked.reader);
    } finally {
      leave(asked);
    }
  }

  private synchronized Shown take() {
    shown.users++;
    return shown;
  }

  private synchronized void leave(Shown left) {
    left.users--;
    if (left.users == 0) {
      left.reader.close();
    }
  }

  /// Shows what was committed since.
  private void look() {
    Shown before = take();
    try {
      RouteReader newer = before.reader.newer();
      if (newer != null) {
        warm(newer);
        show(new Shown(newer));
      }
      complaint = null;
    } catch (RuntimeException unusable) {
      // Whatever it is, the state before stays, and the next look may succeed.
      complaint = String.valueOf(unusable.getMessage());
    } finally {
      leave(before);
    }
  }

  private synchronized void show(Shown newer) {
    Shown before = shown;
    shown = newer;
    leave(before);
  }

  private static void warm(RouteReader reader) {
    long until = System.nanoTime() + WARMING.toNanos();
    Request facets =
        new Request(Found.What.MESSAGES, Request.Order.DATE, ROWS, Fields.facets(), ROWS);
    Request rows = new Request(Found.What.MESSAGES, Request.Order.DATE, ROWS, List.of(), 0);
    warm(reader, "", facets);
    for (Examples.Example example : Examples.ALL) {
      if (System.nanoTime() - until < 0) {
        warm(reader, example.query(), rows);
      }
    }
  }

  private static void warm(RouteReader reader, String query, Request request) {
    if (ParsedQuery.of(query) instanceof SearchQuery parsed) {
      reader.search(parsed, request);
      reader.timeline(parsed);
    }
  }

  @Override
  public void close() {
    looking.cancel(false);
    watch.shutdown();
    synchronized (this) {
      leave(shown);
    }
  }
}
