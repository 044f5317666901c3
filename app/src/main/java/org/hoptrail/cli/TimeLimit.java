package org.hoptrail.cli;

import java.time.Duration;
import picocli.CommandLine.Model.OptionSpec;

/// How long an answer may take: `--time-limit`.
final class TimeLimit {

  private static final int LONGEST = 86_400;

  private final NumberOption seconds;

  /// @param usual the limit when the option is not there
  /// @param what ends then
  TimeLimit(Duration usual, String what) {
    int number = Math.toIntExact(usual.toSeconds());
    seconds =
        new NumberOption(
            "--time-limit",
            number,
            0,
            LONGEST,
            what
                + " ends after so many seconds with what was found by then, and says so; default is "
                + number
                + ".");
  }

  OptionSpec spec() {
    return seconds.spec();
  }

  Duration duration(Common common) {
    return Duration.ofSeconds(seconds.number(common));
  }

  /// Says beside the answer that it is not all: not every format has a place for that.
  static void ranOut(Terminal terminal) {
    terminal
        .err()
        .println("hoptrail: time ran out, the numbers are too small; --time-limit N gives more");
  }
}
