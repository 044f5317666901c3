package org.hoptrail.log;

import java.util.Comparator;

/// The order in which a rotated log was written, by the names of its files: `mail.log.2.gz`,
/// `mail.log.1`, `mail.log`; `mail.log-20260301`, `mail.log-20260308`, `mail.log`. It decides
/// between lines of the same time.
///
/// @param stem the name without what rotation added
/// @param newest whether rotation added nothing
/// @param age greater for older files
record Rotated(String stem, boolean newest, long age) implements Comparable<Rotated> {

  /// Oldest first.
  static final Comparator<LogStream> ORDER = Rotated::compare;

  /// More digits than a count has: a date, of which the greater is the newer.
  private static final int DATE = 6;

  private static final int MOST_DIGITS = 18;

  private static int compare(LogStream one, LogStream other) {
    int order = of(one.path()).compareTo(of(other.path()));
    return order != 0 ? order : one.path().compareTo(other.path());
  }

  @Override
  public int compareTo(Rotated other) {
    int byStem = stem.compareTo(other.stem);
    int byNewest = byStem != 0 ? byStem : Boolean.compare(newest, other.newest);
    return byNewest != 0 ? byNewest : Long.compare(other.age, age);
  }

  private static Rotated of(String path) {
    int end = path.length();
    int dot = path.lastIndexOf('.');
    boolean packed = end - dot <= 4 && endsInDigits(path, dot) && !endsInDigits(path, end);
    int name = packed ? dot : end;
    int start = name;
    while (endsInDigits(path, start)) {
      start--;
    }
    int digits = name - start;
    char mark = start > 0 ? path.charAt(start - 1) : ' ';
    if (digits == 0 || digits > MOST_DIGITS || mark != '.' && mark != '-') {
      return new Rotated(path, true, 0);
    }
    long number = Long.parseLong(path.substring(start, name));
    return new Rotated(path.substring(0, start - 1), false, digits >= DATE ? -number : number);
  }

  private static boolean endsInDigits(String path, int end) {
    return end > 0 && isDigit(path.charAt(end - 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
