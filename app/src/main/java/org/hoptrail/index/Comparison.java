package org.hoptrail.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.hoptrail.model.HostClock;
import org.hoptrail.model.UsualRoute;
import org.hoptrail.text.Arrival;
import org.jspecify.annotations.Nullable;

/// What the messages of an index tell of each other, as the last commit has them. Used by one
/// thread.
public final class Comparison implements AutoCloseable {

  /// Messages that are kept at hand, as several stamps of one are copied into several others.
  private static final int AT_HAND = 256;

  /// A message that bears a stamp before all others that bear it.
  ///
  /// @param route what is stored of it
  /// @param message its Message-ID, as [org.hoptrail.text.StampKeys#ofMessage] gives it
  public record First(StoredRoute route, long message) {}

  private final DirectoryReader reader;
  private final Unpacker unpacker;
  private final StoredFields stored;
  private final SharedStamps stamps;
  private final HostClocks clocks;
  private final UsualWays ways;
  private final Map<String, Optional<HostClock>> known = new HashMap<>();
  private final Map<Integer, StoredRoute> atHand =
      new LinkedHashMap<>(AT_HAND, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, StoredRoute> eldest) {
          return size() > AT_HAND;
        }
      };

  Comparison(Directory directory) throws IOException {
    reader = DirectoryReader.open(directory);
    unpacker = new Unpacker(reader);
    stored = reader.storedFields();
    stamps = new SharedStamps(reader);
    clocks = new HostClocks(reader);
    ways = new UsualWays(reader);
  }

  /// Hands over the messages of which the others may tell something else since those that are fresh
  /// came.
  void each(Fresh fresh, BiConsumer<StoredRoute, Comparison> to) throws IOException {
    FixedBitSet marked = new FixedBitSet(Math.max(1, reader.maxDoc()));
    stamps.mark(fresh, marked);
    clocks.mark(fresh, marked);
    ways.mark(fresh, marked);
    if (fresh.isAll()) {
      markCompared(marked);
    }
    for (int doc = marked.nextSetBit(0); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
      to.accept(route(doc), this);
      doc = doc + 1 < marked.length() ? marked.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }
  }

  /// Whatever others told of may be gone.
  private void markCompared(FixedBitSet to) throws IOException {
    new Bearers(reader).of(Layout.COMPARED, Layout.YES).forEach(to::set);
  }

  /// The message that bears a stamp first; null when those that bear it have one Message-ID.
  ///
  /// @param key of [org.hoptrail.text.StampKeys]
  public @Nullable First first(long key) {
    try {
      SharedStamps.First first = stamps.first(key);
      return first == null ? null : new First(route(first.document()), first.message());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What all messages show of the clock of a host; null when that is nothing.
  ///
  /// @param host as [org.hoptrail.text.Handovers#host] gives it
  public @Nullable HostClock clock(String host) {
    Optional<HostClock> clock = known.get(host);
    if (clock == null) {
      try {
        clock = Optional.ofNullable(clocks.clock(host));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      known.put(host, clock);
    }
    return clock.orElse(null);
  }

  /// The usual way of the mail of a domain; null when a message came by it, or by one that others
  /// take, or nothing is usual.
  public @Nullable UsualRoute otherThan(Arrival arrival) {
    try {
      return ways.otherThan(arrival);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StoredRoute route(int document) throws IOException {
    StoredRoute known = atHand.get(document);
    if (known == null) {
      known = StoredRoutes.route(unpacker.of(stored.document(document)));
      atHand.put(document, known);
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    unpacker.close();
    reader.close();
  }
}
