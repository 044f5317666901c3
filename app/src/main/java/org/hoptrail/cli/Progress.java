package org.hoptrail.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Tells how far a long run has come: on a terminal in one line that is written over, otherwise in
/// a line now and then.
final class Progress {

  private static final long OFTEN = Duration.ofMillis(200).toNanos();
  private static final long SELDOM = Duration.ofSeconds(10).toNanos();

  private final PrintStream err;
  private final boolean person;
  private final long start = System.nanoTime();
  private long last = start;
  private boolean shown;

  Progress(Terminal terminal) {
    err = terminal.err();
    person = terminal.color();
  }

  void show(long files, long messages, long added) {
    if (isTime()) {
      tell(
          String.format(Locale.ROOT, "%,d files, %,d messages, %,d new", files, messages, added),
          messages);
    }
  }

  void show(long messages) {
    if (isTime()) {
      tell(String.format(Locale.ROOT, "%,d messages", messages), messages);
    }
  }

  private boolean isTime() {
    return System.nanoTime() - last >= (person ? OFTEN : SELDOM);
  }

  private void tell(String counts, long messages) {
    last = System.nanoTime();
    double seconds = (last - start) / 1e9;
    String line =
        String.format(Locale.ROOT, "%s, %,.0f messages a second", counts, messages / seconds);
    if (person) {
      err.print("\r\u001b[K" + line);
      err.flush();
      shown = true;
    } else {
      err.println("hoptrail: " + line);
    }
  }

  /// Takes the line away before something else is written.
  void clear() {
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
      shown = false;
    }
  }
}
