package org.hoptrail.check;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.hoptrail.model.MailDate;
import org.jspecify.annotations.Nullable;

/// Zone names that are used in one half of the year only, by law: `CEST` in the summer of central
/// Europe, `PST` in the winter of the Pacific coast. Names that some place keeps all year (`CET` in
/// Tunis, `EST` in Panama, `CST` in China) are not among them.
final class ZoneSeason {

  /// Rules of summer time have been what they are since then: 1996 in Europe, 2007 in America.
  private static final Instant SETTLED = Instant.parse("2008-01-01T00:00:00Z");

  private record Season(ZoneId place, int offsetSeconds) {}

  private static final Map<String, Season> NAMES =
      Map.of(
          "CEST", new Season(ZoneId.of("Europe/Berlin"), 2 * 3600),
          "EDT", new Season(ZoneId.of("America/New_York"), -4 * 3600),
          "CDT", new Season(ZoneId.of("America/Chicago"), -5 * 3600),
          "PDT", new Season(ZoneId.of("America/Los_Angeles"), -7 * 3600),
          "PST", new Season(ZoneId.of("America/Los_Angeles"), -8 * 3600));

  private ZoneSeason() {}

  /// What is wrong with the name of the zone behind a date, one sentence; null when nothing is.
  static @Nullable String contradiction(MailDate date) {
    String name = date.comment();
    Season season = name == null ? null : NAMES.get(name);
    Instant time = date.instant();
    if (season == null || season.offsetSeconds != date.offsetSeconds() || time.isBefore(SETTLED)) {
      return null;
    }
    int lawful = season.place.getRules().getOffset(time).getTotalSeconds();
    return lawful == season.offsetSeconds
        ? null
        : "On this day no clock was set to " + name + ", it was the other half of the year.";
  }
}
