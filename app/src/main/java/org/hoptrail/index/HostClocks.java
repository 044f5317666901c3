package org.hoptrail.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongsRef;
import org.hoptrail.model.HostClock;
import org.hoptrail.text.Handovers.Handover;
import org.jspecify.annotations.Nullable;

/// How far the clocks of hosts are off, as all messages of an index show it in one state.
///
/// A message takes some time and is never there before it was sent. So a host is behind when what
/// comes to it mostly comes before it was sent, and ahead when that is so of what it gives away. As
/// the host beside it might be the one that is wrong, the other side has to agree where it is
/// known: what comes to a host that is ahead seems to be late by as much. That a clock is off by
/// less than messages wait cannot be seen.
final class HostClocks {

  /// Fewer messages prove nothing.
  private static final int ENOUGH = 5;

  /// Seconds. Less may be the rounding of stamps and the time that servers took.
  private static final long NOTABLE = 10;

  /// The spread around the median that is always steady, in seconds, and its share of the median.
  private static final long STEADY = 5;

  private static final long STEADY_SHARE = 4;

  /// More is no clock: no zone explains it, and it would excuse what accuses.
  private static final long MOST = Duration.ofHours(26).toSeconds();

  /// Seconds from which on a minute more or less is told as nothing.
  private static final long LONG = Duration.ofHours(3).toSeconds();

  private final IndexReader reader;
  private final @Nullable Terms skewed;
  private final @Nullable Bits live;
  private final Bearers bearers;

  /// The times between stamps into, or out of, a host.
  private record Times(long count, long median, long spread) {

    static final Times NONE = new Times(0, 0, 0);

    static Times of(long[] seconds) {
      if (seconds.length == 0) {
        return NONE;
      }
      long median = median(seconds);
      long[] apart = Arrays.stream(seconds).map(each -> Math.abs(each - median)).toArray();
      return new Times(seconds.length, median, median(apart));
    }

    private static long median(long[] values) {
      Arrays.sort(values);
      return values[values.length / 2];
    }

    boolean isKnown() {
      return count >= ENOUGH;
    }

    /// Whether most messages run backwards here, all about as far.
    boolean isBackward() {
      return isKnown()
          && median <= -NOTABLE
          && median >= -MOST
          && spread <= Math.max(STEADY, -median / STEADY_SHARE);
    }

    /// Whether nothing here speaks against it that the host is off by so much.
    boolean agrees(long seconds) {
      return !isKnown() || median >= seconds / 2;
    }
  }

  HostClocks(IndexReader reader) throws IOException {
    this.reader = reader;
    skewed = MultiTerms.getTerms(reader, Layout.SKEWED);
    live = MultiBits.getLiveDocs(reader);
    bearers = new Bearers(reader);
  }

  /// Adds what is read here to the document of a hop, and to that of its route.
  static void put(Handover handover, Document hop, Document route) {
    hop.add(new StringField(Layout.INTO, handover.to(), Store.NO));
    hop.add(new StringField(Layout.OUT_OF, handover.from(), Store.NO));
    hop.add(new NumericDocValuesField(Layout.TOOK, handover.took().toSeconds()));
    if (handover.isBackward()) {
      route.add(new StringField(Layout.SKEWED, handover.from(), Store.NO));
      route.add(new StringField(Layout.SKEWED, handover.to(), Store.NO));
    }
  }

  /// Marks the messages that run backwards at hosts of fresh messages, and whose reports do not
  /// rest on what is known of their clocks now.
  void mark(Fresh fresh, FixedBitSet to) throws IOException {
    if (skewed == null) {
      return;
    }
    TermsEnum hosts = skewed.iterator();
    if (fresh.isAll()) {
      for (BytesRef host = hosts.next(); host != null; host = hosts.next()) {
        markOf(host.utf8ToString(), to);
      }
      return;
    }
    for (String host : fresh.hosts()) {
      if (hosts.seekExact(new BytesRef(host))) {
        markOf(host, to);
      }
    }
  }

  private void markOf(String host, FixedBitSet to) throws IOException {
    HostClock clock = clock(host);
    Set<Integer> found =
        clock == null
            ? bearers.of(Layout.COMPARED, Layout.CLOCK + host)
            : bearers.of(Layout.SKEWED, host);
    if (clock != null && !found.isEmpty()) {
      found.removeAll(bearers.of(Layout.COMPARED, told(clock)));
    }
    found.forEach(to::set);
  }

  /// What a message bears that was told of a clock.
  static List<String> terms(HostClock clock) {
    return List.of(Layout.CLOCK + clock.host(), told(clock));
  }

  private static String told(HostClock clock) {
    long ahead = clock.ahead().toSeconds();
    return Layout.CLOCK + clock.host() + " " + ahead + " " + clock.messages();
  }

  /// What is known of the clock of a host, or null.
  @Nullable HostClock clock(String host) throws IOException {
    Times in = Times.of(times(Layout.INTO, host));
    Times out = Times.of(times(Layout.OUT_OF, host));
    if (out.isBackward() && in.agrees(-out.median)) {
      return clock(host, -out.median, out.count);
    }
    return in.isBackward() && out.agrees(-in.median) ? clock(host, in.median, in.count) : null;
  }

  /// Rounded, so that one message more seldom makes it another.
  private static HostClock clock(String host, long ahead, long count) {
    long step = Math.abs(ahead) < LONG ? 10 : 60;
    long rounded = Math.round((double) ahead / step) * step;
    return new HostClock(host, Duration.ofSeconds(rounded), least(ENOUGH, count));
  }

  /// The greatest round number that is not above a count.
  ///
  /// @param enough the least
  static long least(int enough, long count) {
    long least = enough;
    for (long next = least; next <= count; next = leap(next)) {
      least = next;
    }
    return least;
  }

  /// The next of 5, 10, 20, 50, 100 and so on.
  private static long leap(long number) {
    return Long.toString(number).startsWith("2") ? number / 2 * 5 : number * 2;
  }

  private long[] times(String field, String host) throws IOException {
    PostingsEnum found = MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(host));
    NumericDocValues took = MultiDocValues.getNumericValues(reader, Layout.TOOK);
    LongsRef times = new LongsRef(16);
    for (int doc = next(found); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(found)) {
      if ((live == null || live.get(doc)) && took != null && took.advanceExact(doc)) {
        times.longs = ArrayUtil.grow(times.longs, times.length + 1);
        times.longs[times.length++] = took.longValue();
      }
    }
    return Arrays.copyOf(times.longs, times.length);
  }

  private static int next(@Nullable PostingsEnum found) throws IOException {
    return found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
  }
}
