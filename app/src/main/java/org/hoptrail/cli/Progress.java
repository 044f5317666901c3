package org.hoptrail.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

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

  void show(long messages) {
    show(
        () ->
            String.format(
                Locale.ROOT,
                "%,d messages, %,.0f messages a second",
                messages,
                messages / seconds()));
  }

  /// @param sentence asked for when it is time to tell something
  void show(Supplier<String> sentence) {
    if (isTime()) {
      last = System.nanoTime();
      tell(sentence.get());
    }
  }

  private double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  private boolean isTime() {
    return System.nanoTime() - last >= (person ? OFTEN : SELDOM);
  }

  private void tell(String line) {
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
