package org.hoptrail.cli;

import java.io.PrintStream;
import org.hoptrail.source.Tally;
import org.hoptrail.text.Counted;

/// Tells, after all was read, what was left out.
final class Unread {

  private Unread() {}

  static void tell(Tally tally, PrintStream err) {
    boolean several = tally.messages() + tally.failures() > 1;
    if (tally.failures() > 0 && several) {
      err.println(
          "hoptrail: %s read, %s could not be read"
              .formatted(
                  Counted.of(tally.messages(), "message"), Counted.of(tally.failures(), "input")));
    }
    if (tally.skipped() > 0) {
      err.println("hoptrail: " + Counted.of(tally.skipped(), "file") + " skipped: no mail in it");
    }
  }
}
