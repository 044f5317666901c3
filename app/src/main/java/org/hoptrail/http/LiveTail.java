package org.hoptrail.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hoptrail.model.Delivery;
import org.hoptrail.pipeline.LiveReading;
import org.hoptrail.pipeline.LogDesk;
import org.hoptrail.render.DeliveryJson;

/// Sends deliveries as the logs tell of them (server-sent events): one event for each that has come
/// to a new state, until the client goes.
final class LiveTail {

  /// What the answer is.
  static final String MEDIA_TYPE = "text/event-stream";

  /// The longest that one request is kept; a page asks again.
  static final int LONGEST = 600;

  /// Each holds a thread and what is known of the logs.
  private static final int AT_ONCE = 4;

  private static final long PAUSE_MILLIS = 300;

  /// So often something is written, so that nobody takes the connection for dead.
  private static final long SIGN_OF_LIFE = TimeUnit.SECONDS.toNanos(4);

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// Ends all answers under way.
  void stop() {
    stopped.countDown();
  }

  /// Answers one request.
  ///
  /// @param seconds after which it ends
  void send(Context request, LogDesk desk, String query, int seconds)
      throws Refused, InterruptedException {
    if (!places.tryAcquire()) {
      request.header("Retry-After", "30");
      throw new Refused(503, "Busy", AT_ONCE + " pages watch the logs already.");
    }
    try (LiveReading reading = desk.watch(query)) {
      // What is there already is known from /follow.
      reading.begin(List.of());
      request.contentType(MEDIA_TYPE);
      watch(reading, request.res().getOutputStream(), TimeUnit.SECONDS.toNanos(seconds));
    } catch (IOException gone) {
      // The page was closed.
      request.res().setContentType(MEDIA_TYPE);
    } finally {
      places.release();
    }
  }

  private void watch(LiveReading reading, OutputStream out, long nanos)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    long written = start;
    out.write(": watching\n\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
    while (System.nanoTime() - start < nanos
        && !stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
      List<Delivery> news = reading.more();
      boolean silent = System.nanoTime() - written > SIGN_OF_LIFE;
      if (!news.isEmpty() || silent) {
        for (Delivery delivery : news) {
          out.write(event(delivery));
        }
        out.write(":\n\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        written = System.nanoTime();
      }
    }
  }

  /// JSON has no line break that would end the event.
  private static byte[] event(Delivery delivery) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("event: delivery\ndata: ".getBytes(StandardCharsets.US_ASCII));
    try (DeliveryJson json = new DeliveryJson(out, false)) {
      json.write(delivery);
    }
    out.write('\n');
    return out.toByteArray();
  }
}
