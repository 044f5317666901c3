package org.hoptrail.forgery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as it stands in a stamp, set to another time in the same form.
///
/// @param text the bytes of the date
/// @param found where its parts are
record DateText(String text, Matcher found) {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun),\\s+)?(?<day>\\d{1,2})\\s+(?<month>"
              + String.join("|", MONTHS)
              + ")\\s+(?<year>\\d{4})\\s+(?<time>\\d\\d:\\d\\d:\\d\\d)\\s+(?<zone>[+-]\\d{4})");

  /// The parts of a date, or null when it has not the usual form.
  static @Nullable DateText of(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.find() ? new DateText(text, matcher) : null;
  }

  /// The date moved, or null when the day then has another number of digits: how a system pads them
  /// is its own affair.
  ///
  /// @param honest whether the day of the week is set right too
  @Nullable String moved(Duration by, boolean honest) {
    try {
      LocalDateTime then = time().plus(by);
      String day = String.format(Locale.ROOT, "%02d", then.getDayOfMonth());
      String was = found.group("day");
      String written = was.length() == 1 && day.startsWith("0") ? day.substring(1) : day;
      boolean padded =
          was.startsWith("0") == day.startsWith("0") && was.length() == written.length();
      return padded ? with(then, written, honest) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private LocalDateTime time() {
    int month = MONTHS.indexOf(found.group("month")) + 1;
    return LocalDateTime.parse(
        String.format(
            Locale.ROOT,
            "%s-%02d-%02dT%s",
            found.group("year"),
            month,
            Integer.parseInt(found.group("day")),
            found.group("time")));
  }

  private String with(LocalDateTime then, String day, boolean honest) {
    StringBuilder out = new StringBuilder(text);
    put(out, "time", String.format(Locale.ROOT, "%tT", then));
    put(out, "year", String.valueOf(then.getYear()));
    put(out, "month", MONTHS.get(then.getMonthValue() - 1));
    put(out, "day", day);
    if (honest && found.group("weekday") != null) {
      put(out, "weekday", then.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }
    return out.toString();
  }

  /// Every part keeps its length, so the places stay what they are.
  private void put(StringBuilder out, String part, String value) {
    out.replace(found.start(part), found.end(part), value);
  }

  /// The same clock reading with another zone.
  String inAnotherZone(RandomGenerator random) {
    String zone = found.group("zone");
    String other = zone;
    while (other.equals(zone)) {
      other = List.of("-0800", "-0500", "+0000", "+0100", "+0300", "+0900").get(random.nextInt(6));
    }
    StringBuilder out = new StringBuilder(text);
    put(out, "zone", other);
    return out.toString();
  }
}
