package org.hoptrail.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hoptrail.render.Operation.Parameter;

/// Answers that go on: server-sent events as there is news, until the client goes. One thread tells
/// all of them.
final class EventStream {

  /// What the answer is.
  static final String MEDIA_TYPE = "text/event-stream";

  /// When the answer ends.
  static final Parameter SECONDS =
      new Parameter("seconds", "integer", "after which it ends, up to 600");

  /// The longest that one request is kept; a page asks again.
  private static final int LONGEST = 600;

  private static final long PAUSE_MILLIS = 300;

  /// So often something is written, so that nobody takes the connection for dead, and one that is
  /// dead is noticed.
  private static final long SIGN_OF_LIFE = TimeUnit.SECONDS.toNanos(1);

  private static final byte[] GREETING = ascii(": watching\n\n");
  private static final byte[] NOTHING_NEW = ascii(":\n\n");

  private final byte[] event;
  private final int most;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService teller;
  private final Future<?> telling;

  /// @param event what the events are called
  /// @param most how many clients may listen at once
  EventStream(String event, int most) {
    this.event = ascii("event: " + event + "\ndata: ");
    this.most = most;
    teller =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("events").factory());
    telling =
        teller.scheduleWithFixedDelay(
            this::tellAll, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// What one client is told.
  interface News extends AutoCloseable {

    /// What is new since it was asked last: JSON without line breaks, or with one at the end.
    List<byte[]> more() throws Refused;

    @Override
    void close();
  }

  /// A client and its answer.
  private static final class Listener {
    private final News news;
    private final OutputStream out;
    private final long end;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private boolean greeted;
    private long written;

    Listener(News news, OutputStream out, int seconds) {
      this.news = news;
      this.out = out;
      end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    void greet() throws IOException {
      if (!greeted) {
        greeted = true;
        write(GREETING);
      }
    }

    void write(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
      written = System.nanoTime();
    }

    boolean isOver() {
      return System.nanoTime() - end > 0;
    }

    boolean isQuiet() {
      return System.nanoTime() - written > SIGN_OF_LIFE;
    }
  }

  /// Begins to look for news.
  interface Watch {
    News begin() throws Refused;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// Ends all answers under way.
  void stop() {
    telling.cancel(false);
    teller.shutdown();
    listeners.forEach(this::leave);
  }

  /// Answers one request.
  void send(Context request, Watch watch) throws Refused, IOException {
    int seconds = Parameters.number(request, "seconds", LONGEST, LONGEST);
    if (listeners.size() >= most) {
      request.header("Retry-After", "30");
      throw new Refused(503, "Busy", most + " pages listen already.");
    }
    News news = watch.begin();
    request.contentType(MEDIA_TYPE).header("Cache-Control", "no-store");
    Listener listener = new Listener(news, request.res().getOutputStream(), seconds);
    request.future(
        () -> {
          listeners.add(listener);
          return listener.done;
        });
  }

  private void tellAll() {
    for (Listener listener : listeners) {
      try {
        tell(listener);
      } catch (IOException | Refused | RuntimeException gone) {
        // The page was closed; or what it listens to cannot be had, as it learns when it asks
        // again.
        leave(listener);
      }
    }
  }

  private void tell(Listener listener) throws IOException, Refused {
    if (listener.isOver()) {
      leave(listener);
      return;
    }
    listener.greet();
    List<byte[]> all = listener.news.more();
    for (byte[] each : all) {
      listener.write(framed(each));
    }
    if (!all.isEmpty() || listener.isQuiet()) {
      listener.write(NOTHING_NEW);
    }
  }

  private byte[] framed(byte[] json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(event.length + json.length + 2);
    out.writeBytes(event);
    out.writeBytes(json);
    out.writeBytes(ascii(json[json.length - 1] == '\n' ? "\n" : "\n\n"));
    return out.toByteArray();
  }

  private void leave(Listener listener) {
    if (listeners.remove(listener)) {
      listener.news.close();
      listener.done.complete(null);
    }
  }
}
