package org.hoptrail.mta.exchange;

import java.time.LocalDate;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.MailDate;
import org.hoptrail.mta.Releases;
import org.hoptrail.received.Habits;
import org.hoptrail.received.Oddities;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;

/// Exchange Online counts its builds, `15.20.BUILD.REVISION`, about three a day. Beyond the last
/// build known the pace of the last years is assumed.
final class ExchangeHabits implements Habits {

  /// How far builds of one day lie apart: 99 of 100 headers are within 64 of the line.
  private static final int SPREAD = 320;

  private static final long[][] KNOWN = {
    known("2018-05-23", 790),
    known("2019-04-17", 1800),
    known("2021-10-17", 4610),
    known("2022-09-06", 5600),
    known("2023-10-27", 6940),
    known("2026-02-10", 9600)
  };

  private static long[] known(String day, int build) {
    return new long[] {LocalDate.parse(day).toEpochDay(), build};
  }

  @Override
  public void inspect(TraceField field, StampDraft reading, Oddities seen) {
    Slice software = reading.software;
    MailDate date = field.date();
    if (software == null || date == null || !software.startsWith("15.20.")) {
      return;
    }
    int[] version = Releases.numbers(software);
    long day = Math.floorDiv(date.epochSecond(), 86_400L);
    if (version.length == 3 && day >= KNOWN[0][0]) {
      long ahead = version[2] - expected(day);
      if (Math.abs(ahead) > SPREAD) {
        seen.tooNew(
            software, Certainty.MEDIUM, says(ahead > 0), "Exchange Online headers of 2018 to 2026");
      }
    }
  }

  private static String says(boolean tooNew) {
    return tooNew
        ? "Exchange Online reached this build months after the date of this stamp."
        : "Exchange Online had left this build behind months before the date of this stamp.";
  }

  private static long expected(long day) {
    int i = 1;
    while (i < KNOWN.length - 1 && KNOWN[i][0] < day) {
      i++;
    }
    long[] from = KNOWN[i - 1];
    long[] to = KNOWN[i];
    return from[1] + (day - from[0]) * (to[1] - from[1]) / (to[0] - from[0]);
  }
}
