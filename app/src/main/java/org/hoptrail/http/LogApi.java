package org.hoptrail.http;

import static org.hoptrail.render.Operation.get;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hoptrail.model.Outcome;
import org.hoptrail.pipeline.Followed;
import org.hoptrail.pipeline.LogDesk;
import org.hoptrail.render.DeliveriesJson;
import org.hoptrail.render.Document;
import org.hoptrail.render.LogLinesJson;
import org.hoptrail.render.Operation.Answer;
import org.hoptrail.render.Operation.Parameter;
import org.jspecify.annotations.Nullable;

/// What the logs are asked for.
final class LogApi {

  private static final int LONGEST_QUERY = 1_000;
  private static final int ROWS = 100;
  private static final int MOST_ROWS = 1_000;
  private static final int MOST_LINES = 500;

  /// Seconds that logs are read for one question.
  private static final int PATIENCE = 30;

  private final @Nullable LogDesk logs;

  /// Two questions at once; the reading for one that was given up ends before another takes its
  /// place.
  private final ExecutorService readers =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("logs-", 0).factory());

  private final Turns turns = new Turns(2);
  private final EventStream tail = new EventStream("delivery", 4);

  LogApi(@Nullable LogDesk logs) {
    this.logs = logs;
  }

  /// Ends what is under way.
  void stop() {
    tail.stop();
    readers.shutdownNow();
  }

  List<Endpoint> endpoints() {
    return List.of(
        new Endpoint(
            get(
                    "/follow",
                    "follow",
                    "The ways of messages to their recipients through the logs.",
                    Answer.of(Document.DELIVERIES),
                    new Parameter("q", "string", "what `hoptrail follow` takes, or *"),
                    new Parameter("outcome", "string", "only what came to that, as `deferred`"),
                    new Parameter("limit", "integer", "rows, 0 to 1000; default 100"))
                .refusing(400, 409, 503),
            turns.of(this::follow)),
        new Endpoint(
            get(
                    "/follow/live",
                    "live",
                    "Deliveries as they come to a new state, one server-sent event for each.",
                    new Answer(EventStream.MEDIA_TYPE, null),
                    new Parameter("q", "string", "as for /follow"),
                    EventStream.SECONDS)
                .refusing(400, 409, 503),
            this::live),
        new Endpoint(
            get(
                    "/lines",
                    "lines",
                    "Lines of a log.",
                    Answer.of(Document.LOG_LINES),
                    new Parameter("path", "string", "the log, as a delivery names it"),
                    new Parameter("line", "string", "numbers with commas between them, up to 500"))
                .refusing(400, 404, 409, 503),
            turns.of(this::lines)));
  }

  private LogDesk desk() throws Refused {
    if (logs == null) {
      throw new Refused(409, "No logs", "Start the server with --log PATH.");
    }
    return logs;
  }

  private void follow(Context request) throws Refused, InterruptedException {
    LogDesk desk = desk();
    String query = query(request);
    String outcome = outcome(request);
    int most = Parameters.number(request, "limit", ROWS, MOST_ROWS);
    Followed followed = inTime(readers.submit(() -> desk.follow(query)));
    if (followed.tooWide()) {
      throw new Refused(
          503, "Too much to read", "Ask for an address, a queue id, a Message-ID or a host.");
    }
    Api.json(
        request,
        new DeliveriesJson(query, followed.deliveries(), outcome, most, followed.failures())
            .bytes());
  }

  private void live(Context request) throws Refused, IOException {
    LogDesk desk = desk();
    String query = query(request);
    tail.send(request, () -> new LogNews(desk, query));
  }

  private static String query(Context request) throws Refused {
    String query = request.queryParam("q");
    if (query == null || query.isBlank() || query.length() > LONGEST_QUERY) {
      throw Parameters.wrong("q is a Message-ID, queue id, address, host, network, or *.");
    }
    return query.strip();
  }

  private static String outcome(Context request) throws Refused {
    String named = request.queryParam("outcome");
    if (named == null || named.isEmpty()) {
      return "";
    }
    if (Arrays.stream(Outcome.values()).noneMatch(it -> it.word().equals(named))) {
      throw Parameters.wrong("outcome is delivered, deferred, bounced, rejected or so.");
    }
    return named;
  }

  private void lines(Context request) throws Refused, InterruptedException {
    LogDesk desk = desk();
    String path = request.queryParam("path");
    NavigableSet<Long> numbers = numbers(request.queryParam("line"));
    if (path == null) {
      throw Parameters.wrong("path is a log, as a delivery names it.");
    }
    Future<@Nullable Map<Long, String>> reading = readers.submit(() -> desk.lines(path, numbers));
    @Nullable Map<Long, String> lines = inTime(reading);
    if (lines == null) {
      throw new Refused(404, "No such log", "None of the logs is called that.");
    }
    Api.json(request, new LogLinesJson(path, lines).bytes());
  }

  private static NavigableSet<Long> numbers(@Nullable String text) throws Refused {
    NavigableSet<Long> numbers = new TreeSet<>();
    try {
      for (String number : text == null ? new String[] {""} : text.split(",", MOST_LINES + 1)) {
        numbers.add(Long.parseLong(number));
      }
      return numbers;
    } catch (NumberFormatException wrong) {
      throw Parameters.wrong("line is up to " + MOST_LINES + " numbers with commas.");
    }
  }

  private static <T extends @Nullable Object> T inTime(Future<T> reading)
      throws Refused, InterruptedException {
    try {
      return reading.get(PATIENCE, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      reading.cancel(true);
      throw new Refused(
          503, "Too slow", "The logs could not be read in " + PATIENCE + " seconds; ask for less.");
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
