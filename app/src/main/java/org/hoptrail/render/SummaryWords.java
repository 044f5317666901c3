package org.hoptrail.render;

import java.time.Instant;
import java.util.Locale;
import org.hoptrail.model.Summary.Ranking;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// What the page for the terminal and that for the browser say in the same way.
final class SummaryWords {

  private SummaryWords() {}

  /// `512 B`, `1.4 KiB`, `2.0 GiB`.
  static String bytes(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    double value = bytes;
    String unit = "";
    for (String next : new String[] {"KiB", "MiB", "GiB", "TiB"}) {
      if (value >= 1024) {
        value /= 1024;
        unit = next;
      }
    }
    return String.format(Locale.ROOT, "%.1f %s", value, unit);
  }

  /// `0.12 s`, `3.4 s`, `12 min`, `2.5 h`, `1.2 d`.
  static String seconds(double seconds) {
    if (seconds < 60) {
      return String.format(Locale.ROOT, seconds < 1 ? "%.2f s" : "%.1f s", seconds);
    }
    if (seconds < 3600) {
      return String.format(Locale.ROOT, "%.1f min", seconds / 60);
    }
    boolean hours = seconds < 86_400;
    return String.format(
        Locale.ROOT, hours ? "%.1f h" : "%.1f d", seconds / (hours ? 3600 : 86_400));
  }

  /// `2026-03-03 09:14:05 to 2026-03-04 10:00:00 UTC`.
  ///
  /// @param absent what to say when there is no time
  static String period(@Nullable Instant from, @Nullable Instant to, String absent) {
    return from == null || to == null ? absent : plain(from) + " to " + plain(to) + " UTC";
  }

  private static String plain(Instant at) {
    return IsoTime.plain(at.getEpochSecond(), 0);
  }

  /// How much of a ranking is shown, and how exact it is.
  static String extent(Ranking ranking) {
    StringBuilder out = new StringBuilder();
    if (ranking.distinct() > ranking.top().size()) {
      out.append(" (").append(ranking.top().size()).append(" of ");
      out.append(ranking.dropped() > 0 ? "more than " : "").append(ranking.distinct());
      out.append(')');
    }
    if (ranking.dropped() > 0) {
      out.append(", not exact: ").append(ranking.dropped()).append(" of ");
      out.append(ranking.total()).append(" went to rare names that were dropped");
    }
    return out.toString();
  }
}
