package org.hoptrail.check;

import java.time.Duration;

/// Puts measures into words.
final class Words {

  private Words() {}

  /// The two largest units of a duration: `3 d 4 h`, `17 min 5 s`, `0.7 s`.
  static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds >= 86_400) {
      return seconds / 86_400 + " d " + seconds % 86_400 / 3_600 + " h";
    }
    if (seconds >= 3_600) {
      return seconds / 3_600 + " h " + seconds % 3_600 / 60 + " min";
    }
    if (seconds >= 60) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    return duration.toMillis() / 100 / 10.0 + " s";
  }
}
