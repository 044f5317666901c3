package org.hoptrail.index;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a written time, duration or number stands for.
///
/// @param min the first value it names
/// @param max the last value it names: a day has many milliseconds
/// @param from where `>` begins: behind a whole day, but behind the very start of `5m`
/// @param to where `<=` ends
record Quantity(long min, long max, long from, long to) {

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})(?:-(\\d\\d?)(?:-(\\d\\d?)(?:[Tt ](\\d\\d?)(?::(\\d\\d)(?::(\\d\\d))?)?"
              + "([Zz]|[+-]\\d\\d:?\\d\\d)?)?)?)?");

  private static final Pattern PART = Pattern.compile("\\G(\\d{1,9})(ms|s|m|min|h|d|w)(?![a-z])");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
  private static final int LONGEST = 60;

  /// A longer duration, some 30 million years, is none.
  private static final long MOST = 1_000_000_000_000_000_000L;

  /// Reads a value of a field that has an order, or gives null when it is none.
  static @Nullable Quantity of(Kind kind, String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    return switch (kind) {
      case TIME -> time(text);
      case DURATION -> duration(text);
      case NUMBER -> number(text);
      case WORD, ID, TEXT, HOST, MAIL, ADDRESS -> null;
    };
  }

  private static @Nullable Quantity number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    long value = Long.parseLong(text);
    return new Quantity(value, value, value, value);
  }

  private static @Nullable Quantity time(String text) {
    Matcher m = TIME.matcher(text);
    if (!m.matches()) {
      return null;
    }
    try {
      LocalDateTime start =
          LocalDateTime.of(
              part(m, 1, 0),
              part(m, 2, 1),
              part(m, 3, 1),
              part(m, 4, 0),
              part(m, 5, 0),
              part(m, 6, 0));
      ZoneOffset offset = offset(m.group(7));
      long min = start.toInstant(offset).toEpochMilli();
      long max = end(m, start).toInstant(offset).toEpochMilli() - 1;
      return new Quantity(min, max, max, max);
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  private static int part(Matcher m, int group, int absent) {
    return m.group(group) == null ? absent : Integer.parseInt(m.group(group));
  }

  private static ZoneOffset offset(@Nullable String written) {
    return written == null ? ZoneOffset.UTC : ZoneOffset.of(written.replace('z', 'Z'));
  }

  private static LocalDateTime end(Matcher m, LocalDateTime start) {
    if (m.group(2) == null) {
      return start.plus(Period.ofYears(1));
    }
    if (m.group(3) == null) {
      return start.plus(Period.ofMonths(1));
    }
    if (m.group(4) == null) {
      return start.plus(Period.ofDays(1));
    }
    ChronoUnit smallest =
        m.group(5) == null
            ? ChronoUnit.HOURS
            : m.group(6) == null ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
    return start.plus(1, smallest);
  }

  private static @Nullable Quantity duration(String text) {
    boolean negative = text.startsWith("-");
    String parts = negative ? text.substring(1) : text;
    if (parts.equals("0")) {
      return new Quantity(0, 0, 0, 0);
    }
    Matcher m = PART.matcher(parts);
    long sum = 0;
    long unit = 1;
    int behind = 0;
    while (m.find()) {
      unit = unit(m.group(2));
      sum = Math.min(MOST, sum + Long.parseLong(m.group(1)) * unit);
      behind = m.end();
    }
    if (behind == 0 || behind != parts.length() || sum == MOST) {
      return null;
    }
    long value = negative ? -sum : sum;
    return negative
        ? new Quantity(value - unit + 1, value, value, value)
        : new Quantity(value, value + unit - 1, value, value);
  }

  private static long unit(String name) {
    return switch (name) {
      case "ms" -> 1;
      case "s" -> 1_000;
      case "m", "min" -> 60_000;
      case "h" -> 3_600_000;
      case "d" -> 86_400_000;
      default -> 7 * 86_400_000L;
    };
  }
}
