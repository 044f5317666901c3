package org.hoptrail.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets so many requests of a kind be worked on at once; the others wait, for a while.
final class Turns {

  /// Seconds a request waits for its turn.
  private static final int PATIENCE = 10;

  private final Semaphore places;

  Turns(int atOnce) {
    places = new Semaphore(atOnce, true);
  }

  /// That handler, in its turn.
  Handler of(Handler handler) {
    return request -> run(request, handler);
  }

  private void run(Context request, Handler handler) throws Exception {
    if (!places.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
      request.header("Retry-After", "5");
      throw new Refused(503, "Busy", "Too much is being worked on at once; try again.");
    }
    try {
      handler.handle(request);
    } finally {
      places.release();
    }
  }
}
