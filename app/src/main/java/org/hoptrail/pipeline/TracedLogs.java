package org.hoptrail.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hoptrail.log.Assembler.Covered;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogListener;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Route;
import org.hoptrail.model.Settings;
import org.hoptrail.route.LogWeaver;
import org.hoptrail.source.LogInput;
import org.jspecify.annotations.Nullable;

/// The logs beside a few messages. For each of the first messages only those lines are read on
/// which its route hangs; where they cannot be picked out, and from the ninth message on,
/// everything is read, once. The routes are the same either way. Used by one thread.
public final class TracedLogs implements AutoCloseable {

  /// So many searches cost about what reading everything costs.
  private static final int SEARCHES = 8;

  private static final LogListener NOBODY =
      new LogListener() {
        @Override
        public void line(LogLine line, String host, String system) {}

        @Override
        public void event(LogEvent event) {}
      };

  private final List<LogInput> files;
  private final LogSettings reading;
  private final Settings settings;
  private int searches;
  private @Nullable LedgerBook book;
  private @Nullable LogWeaver whole;
  private @Nullable Coverage coverage;
  private @Nullable Map<String, Covered> covered;
  private boolean unreadable;

  /// @param files the logs
  /// @param reading how they are read
  /// @param settings of the analysis
  public TracedLogs(List<LogInput> files, LogSettings reading, Settings settings) {
    this.files = List.copyOf(files);
    this.reading = reading;
    this.settings = settings;
  }

  /// An analyzer that holds messages against these logs.
  public Analyzer analyzer() {
    return new Analyzer(settings, this::weave);
  }

  /// What of the logs was read for the last message; when there was none, everything.
  public Coverage coverage() {
    Coverage last = coverage;
    return last == null ? readAll().coverage() : last;
  }

  private Route weave(Route stamped, @Nullable String messageId) {
    boolean few = whole == null && searches++ < SEARCHES && Picked.isWorthIt(files);
    Route woven = few ? narrow(stamped, messageId) : null;
    return woven == null ? whole().weave(stamped, messageId) : woven;
  }

  private LogWeaver whole() {
    LogWeaver all = whole;
    if (all == null) {
      all = new LogWeaver(readAll().view(), settings);
      whole = all;
    }
    return all;
  }

  private LedgerBook readAll() {
    LedgerBook all = book == null ? LedgerBook.read(files, reading, null, lines -> {}) : book;
    book = all;
    coverage = all.coverage();
    return all;
  }

  @Override
  public void close() {
    LedgerBook all = book;
    if (all != null) {
      book = null;
      all.close();
    }
  }

  /// The route with what the lines tell that it hangs on; null when they cannot be picked out.
  @Nullable Route narrow(Route stamped, @Nullable String messageId) {
    Sought sought = Sought.of(stamped, messageId);
    Set<String> doubts = new TreeSet<>();
    for (int round = 0;
        round < Picked.ROUNDS && sought != null && Picked.areMarks(doubts);
        round++) {
      Picked picked =
          Picked.of(
              files,
              reading,
              hosts -> sought.hunt(host -> hosts.contains(host) && isHost(host), doubts),
              sought::concerns);
      if (picked == null) {
        return null;
      }
      LogWeaver weaver = new LogWeaver(new BookView(picked.trails(), cover(picked)), settings);
      Route woven = weaver.weave(stamped, messageId);
      Set<String> more = picked.doubts();
      if (more.isEmpty() || unreadable) {
        coverage = picked.coverage();
        return unreadable ? null : woven;
      }
      doubts.addAll(more);
    }
    return null;
  }

  /// Which hosts there are is known of those that were looked for; the time that a log covers only
  /// by looking at all of its lines.
  private HostCover cover(Picked picked) {
    return new HostCover() {
      @Override
      public boolean has(String host) {
        return covered == null ? picked.covered().containsKey(host) : isHost(host);
      }

      @Override
      public @Nullable Covered of(String host) {
        return covered().get(host);
      }
    };
  }

  private boolean isHost(String name) {
    return covered().containsKey(name);
  }

  private Map<String, Covered> covered() {
    Map<String, Covered> known = covered;
    if (known == null) {
      known = Picked.merge(files, reading, NOBODY).covered();
      unreadable = known == null;
      known = known == null ? Map.of() : known;
      covered = known;
    }
    return known;
  }
}
