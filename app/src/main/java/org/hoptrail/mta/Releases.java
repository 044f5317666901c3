package org.hoptrail.mta;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.MailDate;
import org.hoptrail.received.Oddities;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// When the versions of a product appeared, to tell a stamp that names one before its time.
///
/// The table need not be complete: a version that is not in it is at least as young as the
/// youngest older one that is.
public final class Releases {

  /// Betas and snapshots run on real hosts for months before a release.
  private static final Duration BETA = Duration.ofDays(180);

  private final String product;
  private final List<Release> releases = new ArrayList<>();

  private record Release(int[] version, LocalDate day) {}

  /// @param product its name, for the sentence
  /// @param table pairs of version and day, `4.94 2020-06-01`, oldest first, separated by blanks
  public Releases(String product, String table) {
    this.product = product;
    String[] words = table.split(" ");
    for (int i = 0; i + 1 < words.length; i += 2) {
      releases.add(new Release(numbers(Slice.of(words[i])), LocalDate.parse(words[i + 1])));
    }
  }

  /// Tells when the version had not appeared at the date of the field.
  ///
  /// @param version where the line shows it; it may go on behind the figures
  public void inspect(TraceField field, Slice version, Oddities seen) {
    MailDate date = field.date();
    Release release = date == null ? null : youngestUpTo(numbers(version));
    if (release == null || date == null) {
      return;
    }
    Instant earliest = release.day.atStartOfDay(ZoneOffset.UTC).toInstant().minus(BETA);
    if (date.instant().isBefore(earliest)) {
      seen.tooNew(
          version,
          Certainty.STRONG,
          product
              + " "
              + version.sub(0, length(version)).text()
              + " appeared in "
              + release.day.getYear()
              + ", later than the date of this stamp.",
          product + " release history");
    }
  }

  private @Nullable Release youngestUpTo(int[] version) {
    Release found = null;
    for (Release release : releases) {
      if (compare(release.version, version) <= 0) {
        found = release;
      }
    }
    return version.length < 2 ? null : found;
  }

  private static int compare(int[] one, int[] other) {
    for (int i = 0; i < Math.max(one.length, other.length); i++) {
      int a = i < one.length ? one[i] : 0;
      int b = i < other.length ? other[i] : 0;
      if (a != b) {
        return Integer.compare(a, b);
      }
    }
    return 0;
  }

  /// The numbers between dots at the start of a text, at most three.
  public static int[] numbers(Slice text) {
    int[] numbers = new int[3];
    int count = 0;
    int at = 0;
    while (count < numbers.length && Ascii.isDigit(text.at(at))) {
      int value = 0;
      while (Ascii.isDigit(text.at(at)) && value < 100_000) {
        value = value * 10 + text.at(at) - '0';
        at++;
      }
      numbers[count] = value;
      count++;
      at += text.at(at) == '.' ? 1 : 0;
    }
    return java.util.Arrays.copyOf(numbers, count);
  }

  private static int length(Slice text) {
    int at = 0;
    while (Ascii.isDigit(text.at(at)) || text.at(at) == '.' && Ascii.isDigit(text.at(at + 1))) {
      at++;
    }
    return at;
  }
}
