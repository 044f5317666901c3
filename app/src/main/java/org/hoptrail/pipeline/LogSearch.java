package org.hoptrail.pipeline;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Delivery;
import org.hoptrail.source.LogInput;
import org.hoptrail.trail.Query;
import org.hoptrail.trail.Trails;
import org.jspecify.annotations.Nullable;

/// What logs tell of what a query looks for. Where the lines that the answer rests on can be picked
/// out, only they are read; the answer is the same as if all were.
///
/// @param deliveries those that the query matches, by time
/// @param coverage what was read
public record LogSearch(List<Delivery> deliveries, Coverage coverage) {

  /// Keeps a copy of the list.
  public LogSearch {
    deliveries = List.copyOf(deliveries);
  }

  /// Reads what is needed.
  public static LogSearch of(List<LogInput> files, LogSettings settings, Query query) {
    LogSearch narrow = Picked.isWorthIt(files) ? narrow(files, settings, query) : null;
    return narrow == null ? whole(files, settings, query) : narrow;
  }

  /// Reads everything.
  static LogSearch whole(List<LogInput> files, LogSettings settings, Query query) {
    LogBook book = LogBook.read(files, settings);
    return new LogSearch(matching(book.trails(), query), book.coverage());
  }

  /// Reads the lines that the answer rests on; null when they cannot be picked out. Where the
  /// answer hangs on who a peer is, all that came from or went to that peer is read as well.
  static @Nullable LogSearch narrow(List<LogInput> files, LogSettings settings, Query query) {
    Set<String> marks = new TreeSet<>();
    for (int round = 0; round < Picked.ROUNDS && query.mark() != null; round++) {
      Picked picked =
          Picked.of(
              files,
              settings,
              hosts ->
                  hosts.stream().anyMatch(query::isHost) ? null : new Hunt(query, Set.of(), marks),
              query::matches);
      if (picked == null) {
        return null;
      }
      Set<String> doubts = picked.doubts();
      if (doubts.isEmpty()) {
        return new LogSearch(matching(picked.trails(), query), picked.coverage());
      }
      marks.addAll(doubts);
      if (!Picked.areMarks(marks)) {
        return null;
      }
    }
    return null;
  }

  private static List<Delivery> matching(Trails trails, Query query) {
    return trails.deliveries().stream().filter(query::matches).toList();
  }
}
