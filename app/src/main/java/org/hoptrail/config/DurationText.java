package org.hoptrail.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Durations as settings and queries write them: a number and one of `ms s m h d`.
public final class DurationText {

  private DurationText() {}

  /// The duration, or null when the text is none.
  public static @Nullable Duration read(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > 9) {
      return null;
    }
    long number = Long.parseLong(text.substring(0, digits));
    return switch (text.substring(digits).trim()) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m", "min" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> null;
    };
  }
}
