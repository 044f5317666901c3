package org.hoptrail.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hoptrail.model.Answer;
import org.hoptrail.model.DomainMail;
import org.hoptrail.model.Report;
import org.hoptrail.pipeline.Desk;
import org.hoptrail.pipeline.Examined;
import org.hoptrail.render.AnswerJson;
import org.hoptrail.render.HealthJson;
import org.hoptrail.render.LookupJson;
import org.hoptrail.render.RouteAnswer;

/// The routes of the API, version 1.
final class Api {

  /// The most bytes of a message: what mail systems let pass, and no more.
  static final int MESSAGE_BYTES = 32 << 20;

  private static final String ROOT = "/api/v1";
  private static final String JSON = "application/json";
  private static final int TEXT_BYTES = 1 << 20;
  private static final int LONGEST_QUERY = 1_000;
  private static final long BODY_NANOS = TimeUnit.SECONDS.toNanos(30);

  /// Messages in memory at once.
  private static final int AT_ONCE = 4;

  /// Seconds a request waits for its turn.
  private static final int PATIENCE = 10;

  private final Desk desk;
  private final Listings listings;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  Api(Desk desk, Listings listings) {
    this.desk = desk;
    this.listings = listings;
  }

  static boolean isUnder(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  void addTo(RoutesConfig routes) {
    byte[] health = new HealthJson(listings.version(), desk.dns(), MESSAGE_BYTES).bytes();
    byte[] systems = listings.systems().jsonArray().getBytes(StandardCharsets.UTF_8);
    byte[] checks = listings.checks().jsonArray().getBytes(StandardCharsets.UTF_8);
    routes.get(ROOT + "/health", it -> json(it, health));
    routes.get(ROOT + "/systems", it -> json(it, systems));
    routes.get(ROOT + "/checks", it -> json(it, checks));
    routes.get(ROOT + "/lookup", inTurn(this::lookup));
    routes.post(ROOT + "/analyze", inTurn(this::analyze));
    routes.post(ROOT + "/explain", inTurn(this::explain));
  }

  /// What costs memory or packets has to wait for its turn.
  private Handler inTurn(Handler handler) {
    return request -> {
      if (!places.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
        request.header("Retry-After", "5");
        throw new Refused(503, "Busy", "Too much is being analysed at once; try again.");
      }
      try {
        handler.handle(request);
      } finally {
        places.release();
      }
    };
  }

  private void analyze(Context request) throws Refused, IOException {
    if (request.isMultipart()) {
      throw new Refused(415, "Wrong form", "Send the bytes of the message, not a form.");
    }
    byte[] bytes = Body.read(request, MESSAGE_BYTES, BODY_NANOS);
    Examined examined = desk.examine(new ByteArrayInputStream(bytes));
    Report report = examined.report();
    if (report == null) {
      throw new Refused(422, "No message", String.join(" ", examined.failures()));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RouteAnswer(null, examined.further(), examined.failures(), report).write(out);
    json(request, out.toByteArray());
  }

  private void lookup(Context request) throws Refused {
    String query = request.queryParam("q");
    if (query == null || query.isBlank() || query.length() > LONGEST_QUERY) {
      throw new Refused(400, "Wrong question", "Ask with ?q=DOMAIN, an address or an IP address.");
    }
    DomainMail answer = desk.lookup(query.strip());
    if (answer == null) {
      throw new Refused(409, "The DNS is off", "Start the server with --dns live.");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LookupJson.write(out, List.of(answer), false);
    json(request, out.toByteArray());
  }

  private void explain(Context request) throws Refused, IOException {
    byte[] bytes = Body.read(request, TEXT_BYTES, BODY_NANOS);
    List<Answer> answers = desk.explain(new String(bytes, StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerJson.array(answers, out);
    json(request, out.toByteArray());
  }

  private static void json(Context request, byte[] body) {
    request.contentType(JSON).result(body);
  }
}
