package org.hoptrail.model;

import java.time.Duration;

/// Puts durations into words, everywhere the same.
public final class Durations {

  private Durations() {}

  /// The two largest units: `3 d 4 h`, `17 min 5 s`, `0.7 s`, `2 s`. The sign is not told.
  public static String inWords(Duration duration) {
    Duration size = duration.abs();
    long seconds = size.toSeconds();
    if (seconds >= 86_400) {
      return two(seconds / 86_400, "d", seconds % 86_400 / 3_600, "h");
    }
    if (seconds >= 3_600) {
      return two(seconds / 3_600, "h", seconds % 3_600 / 60, "min");
    }
    if (seconds >= 60) {
      return two(seconds / 60, "min", seconds % 60, "s");
    }
    int tenths = size.toMillisPart() / 100;
    return tenths == 0 ? seconds + " s" : seconds + "." + tenths + " s";
  }

  private static String two(long large, String largeUnit, long small, String smallUnit) {
    String first = large + " " + largeUnit;
    return small == 0 ? first : first + " " + small + " " + smallUnit;
  }
}
