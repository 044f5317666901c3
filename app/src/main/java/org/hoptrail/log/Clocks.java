package org.hoptrail.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The clocks of log files, by what each file proves and its neighbours.
final class Clocks {

  private final ZoneId zone;
  private final Map<String, ClockProof> siblings = new HashMap<>();

  /// @param zone of stamps that have none and whose offset nothing proves
  Clocks(ZoneId zone) {
    this.zone = zone;
  }

  /// Files of one directory have one clock: what one proves holds for those that prove nothing.
  void add(List<Probe.Seen> files) {
    for (Probe.Seen file : files) {
      ClockProof proof = file.proof();
      siblings.merge(
          file.stream().folder(), proof, (a, b) -> b.witnesses() > a.witnesses() ? b : a);
    }
  }

  /// The clock of a file.
  ///
  /// @param now the moment before which its first line was written
  LogClock clock(Probe.Seen file, Instant now) {
    ClockProof own = file.proof();
    ClockProof proof = own.witnesses() > 0 ? own : siblings.get(file.stream().folder());
    List<LogClock.Stretch> stretches = proof == null ? List.of() : proof.stretches();
    if (own.witnesses() == 0 && stretches.size() > 1) {
      stretches = List.of();
    }
    Integer years = own.years();
    int year = years != null ? LogClock.BLANK_YEAR + years : guessedYear(file, now);
    return new LogClock(year, stretches, zone);
  }

  private static int guessedYear(Probe.Seen file, Instant now) {
    LogClock.Asked asked = file.firstAsked();
    if (asked == null) {
      return LogClock.BLANK_YEAR;
    }
    LocalDateTime local = LocalDateTime.ofEpochSecond(asked.localSecond(), 0, ZoneOffset.UTC);
    return LogClock.yearBefore(now, local.getMonthValue(), local.getDayOfMonth());
  }

  /// How the clock of a file is known.
  String note(Probe.Seen file) {
    if (file.firstAsked() == null) {
      return "written";
    }
    if (file.proof().witnesses() > 0) {
      return "proved by " + file.proof().witnesses() + " times inside the log";
    }
    ClockProof sibling = siblings.get(file.stream().folder());
    return sibling != null && sibling.witnesses() > 0
        ? "offset as proved by another file of its directory"
        : "from the settings";
  }

  /// The zone of a file's clock, one after the other where it was changed, and the year in which it
  /// begins; empty where its dates tell all themselves.
  static String offset(Probe.Seen file, LogClock clock) {
    LogClock.Asked asked = file.firstAsked();
    if (asked == null) {
      return "";
    }
    String zones =
        clock.stretches().stream()
            .map(stretch -> "UTC" + ZoneOffset.ofTotalSeconds(stretch.offsetSeconds()))
            .map(name -> name.equals("UTCZ") ? "UTC" : name)
            .collect(Collectors.joining(" then "));
    String zone = zones.isEmpty() ? clock.zone().toString() : zones;
    if (!asked.yearless()) {
      return zone;
    }
    boolean proved = file.proof().years() != null;
    return zone + ", year " + clock.year() + (proved ? "" : " (the last such date before now)");
  }

  /// The first time of a file under its true clock, by which it takes its turn.
  static long first(Probe.Seen file, LogClock clock) {
    LogClock.Asked asked = file.firstAsked();
    if (asked == null) {
      return file.first();
    }
    LocalDateTime local = LocalDateTime.ofEpochSecond(asked.localSecond(), 0, ZoneOffset.UTC);
    if (!asked.yearless()) {
      return new LogClock(0, clock.stretches(), clock.zone()).local(asked.localSecond(), 0, 0);
    }
    LogClock copy = new LogClock(clock.year(), clock.stretches(), clock.zone());
    return copy.yearless(
        local.getMonthValue(), local.getDayOfMonth(), local.toLocalTime().toSecondOfDay(), 0, 0);
  }
}
