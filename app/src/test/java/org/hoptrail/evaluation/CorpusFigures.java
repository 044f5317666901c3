package org.hoptrail.evaluation;

import java.util.regex.Pattern;
import org.hoptrail.model.Stamp;

/// What is counted of the trace fields of one source.
final class CorpusFigures {

  /// A generous test whether a value holds a date, made without the date reader: a time of day, and
  /// a year of four digits or an English name of a month.
  private static final Pattern CLOCK = Pattern.compile("(?<![\\d:.])\\d{1,2}:\\d{2}(?!\\d)");

  private static final Pattern YEAR_OR_MONTH =
      Pattern.compile(
          "(?<![\\w.:-])(?:19[789]\\d|20[0-3]\\d)(?![\\w.:])"
              + "|(?i)\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b");

  static final String HEAD =
      String.format(
          "%-24s %8s %8s %8s %8s %8s %8s %8s",
          "source", "messages", "failures", "fields", "unread%", "dates", "read%", "named%");

  int messages;
  int failures;
  int fields;
  int unread;
  int dated;
  int datesRead;
  int named;

  /// Whether a value seems to hold a date.
  static boolean holdsDate(String value) {
    return CLOCK.matcher(value).find() && YEAR_OR_MONTH.matcher(value).find();
  }

  void count(Stamp stamp, boolean holdsDate) {
    fields++;
    unread += stamp.leftovers().isEmpty() ? 0 : 1;
    dated += holdsDate ? 1 : 0;
    datesRead += holdsDate && stamp.date() != null ? 1 : 0;
    named += stamp.system().equals(Stamp.GENERIC) ? 0 : 1;
  }

  void add(CorpusFigures other) {
    messages += other.messages;
    failures += other.failures;
    fields += other.fields;
    unread += other.unread;
    dated += other.dated;
    datesRead += other.datesRead;
    named += other.named;
  }

  /// Percent of the fields with bytes that nobody could interpret.
  double unreadPercent() {
    return percent(unread, fields);
  }

  /// Percent of the fields with a date whose date was read.
  double datesReadPercent() {
    return percent(datesRead, dated);
  }

  /// Percent of the fields whose mail system was named.
  double namedPercent() {
    return percent(named, fields);
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 100 : 100.0 * part / whole;
  }

  String row(String source) {
    return String.format(
        "%-24s %8d %8d %8d %8.2f %8d %8.2f %8.2f",
        source,
        messages,
        failures,
        fields,
        unreadPercent(),
        dated,
        datesReadPercent(),
        namedPercent());
  }
}
