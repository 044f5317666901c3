package org.hoptrail.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hoptrail.ingest.Until;

/// The end of work that has none of its own: Ctrl-C, a signal, or an interrupt while it waits. Then
/// there is some time left to come to an end in order.
final class Stop implements Until, AutoCloseable {

  /// The exit code when the signal decides on it.
  private static final int OF_THE_SIGNAL = -1;

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;
  private volatile int exitCode = OF_THE_SIGNAL;

  /// @param patience how many seconds there are from the signal to the end
  Stop(long patience) {
    hook = Thread.ofPlatform().name("stop").unstarted(() -> waitForTheEnd(patience));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void waitForTheEnd(long patience) {
    stop.countDown();
    boolean inTime = await(done, TimeUnit.SECONDS.toMillis(patience));
    if (inTime && exitCode != OF_THE_SIGNAL) {
      Runtime.getRuntime().halt(exitCode);
    }
  }

  @Override
  public boolean within(long millis) {
    return await(stop, millis);
  }

  /// Waits until the stop comes.
  void awaited() {
    await(stop, Long.MAX_VALUE);
  }

  /// An interrupt counts as if it had happened.
  private static boolean await(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      return true;
    }
  }

  /// Says that being stopped is how this work ends: the process has this exit code then, and not
  /// that of the signal.
  int usual(int code) {
    exitCode = code;
    return code;
  }

  /// The work came to its end.
  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // It is running.
    }
  }
}
