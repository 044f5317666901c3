package org.hoptrail.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.hoptrail.model.Durations;
import org.hoptrail.model.IngestProgress;
import org.hoptrail.source.Sources;
import org.jspecify.annotations.Nullable;

/// How far an ingest has come: counts, tells the person who waits, and whoever reads the index.
final class Headway {

  private static final long OFTEN = Duration.ofSeconds(1).toNanos();

  private final List<String> paths;
  private final @Nullable Teller person;
  private final Consumer<IngestProgress> readers;
  private final Clock clock;
  private final Instant began;
  private long told = System.nanoTime();
  private long files;
  private long messages;
  private long added;
  private long bytes;

  /// Counted beside the reading, and only when that takes a while.
  private volatile long expected;

  private @Nullable Thread counting;

  /// @param paths all that is to be read
  /// @param person tells the person who waits; null when there is no end to wait for
  /// @param readers told about once a second
  Headway(
      List<String> paths, @Nullable Teller person, Consumer<IngestProgress> readers, Clock clock) {
    this.paths = paths;
    this.person = person;
    this.readers = readers;
    this.clock = clock;
    began = clock.instant();
  }

  /// Bytes of a file that were read.
  void read(long count) {
    bytes += count;
  }

  /// A file that was read to its end, or is left alone.
  void file() {
    files++;
    show();
  }

  void message(boolean isNew) {
    messages++;
    added += isNew ? 1 : 0;
    show();
  }

  /// How many messages there were.
  long messages() {
    return messages;
  }

  /// How many of them were new.
  long added() {
    return added;
  }

  /// Nothing new, but the work goes on.
  void show() {
    if (System.nanoTime() - told > OFTEN) {
      told = System.nanoTime();
      count();
      readers.accept(now());
    }
    if (person != null) {
      person.progress(() -> sentence(now()));
    }
  }

  private void count() {
    if (person != null && counting == null && !paths.contains("-")) {
      counting =
          Thread.ofPlatform().daemon().name("size").start(() -> expected = Sources.size(paths));
    }
  }

  private IngestProgress now() {
    return new IngestProgress(began, clock.instant(), files, messages, added, bytes, expected);
  }

  private static String sentence(IngestProgress now) {
    double seconds = Math.max(0.001, Duration.between(now.began(), now.at()).toMillis() / 1e3);
    String counts =
        String.format(
            Locale.ROOT,
            "%,d files, %,d messages, %,d new, %,.0f messages a second",
            now.files(),
            now.messages(),
            now.added(),
            now.messages() / seconds);
    Double share = now.share();
    Duration rest = now.remaining();
    return share == null || rest == null
        ? counts
        : String.format(
            Locale.ROOT, "%s, %.0f %%, %s left", counts, 100 * share, Durations.inWords(rest));
  }
}
