package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// A `follow --live` that runs beside the test, until it is stopped.
final class LiveRun {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Between two looks at least one falls into this time, where there are looks.
  private static final Duration ROUND = Duration.ofSeconds(2);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Thread thread;
  private volatile int exit = -1;

  LiveRun(InputStream in, String... args) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(in, out, errors, false, "off");
    thread = Thread.ofPlatform().daemon().start(() -> exit = Main.run(terminal, args));
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /// Waits until the lines printed so far are as they should be; what comes later is not waited
  /// for.
  void await(Predicate<List<String>> enough) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!enough.test(out().lines().toList()) && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    assertThat(enough.test(out().lines().toList())).as("printed in time: %s", out()).isTrue();
  }

  /// Stops it, as Ctrl-C does: when it has just begun to wait for that, since an interrupt closes
  /// files that are being written, and a signal does not.
  Cli.Result stop() throws InterruptedException {
    awaitWaiting(false, ROUND);
    awaitWaiting(true, PATIENCE);
    thread.interrupt();
    return end();
  }

  private void awaitWaiting(boolean waiting, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (isWaiting() != waiting && thread.isAlive() && System.nanoTime() < deadline) {
      Thread.sleep(1);
    }
  }

  private boolean isWaiting() {
    return Arrays.stream(thread.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(Stop.class.getName()));
  }

  /// Waits until it ends of itself.
  Cli.Result end() throws InterruptedException {
    assertThat(thread.join(PATIENCE)).as("ends in time").isTrue();
    return new Cli.Result(exit, out(), err.toString(StandardCharsets.UTF_8));
  }
}
