package org.hoptrail.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hoptrail.model.DomainMail;
import org.hoptrail.model.Report;
import org.hoptrail.pipeline.Desk;
import org.hoptrail.pipeline.Examined;
import org.hoptrail.render.AnswerJson;
import org.hoptrail.render.Document;
import org.hoptrail.render.HealthJson;
import org.hoptrail.render.LookupJson;
import org.hoptrail.render.OpenApi;
import org.hoptrail.render.Operation;
import org.hoptrail.render.Operation.Answer;
import org.hoptrail.render.Operation.Body;
import org.hoptrail.render.Operation.Parameter;
import org.hoptrail.render.RouteAnswer;

/// The routes of the API, version 1.
final class Api {

  /// The most bytes of a message: what mail systems let pass, and no more.
  static final int MESSAGE_BYTES = 32 << 20;

  private static final String ROOT = "/api/v1";
  private static final List<String> MESSAGE_TYPES =
      List.of("message/rfc822", "application/octet-stream", "multipart/form-data");
  private static final String MESSAGE = "a message, or what `trace -` reads";
  private static final String REPLY = "a reply, a line of a log, or a session, as UTF-8";
  private static final int TEXT_BYTES = 1 << 20;
  private static final int LONGEST_QUERY = 1_000;
  private static final long BODY_NANOS = TimeUnit.SECONDS.toNanos(30);

  /// Messages in memory at once.
  private static final int AT_ONCE = 4;

  private final Offer offer;
  private final Desk desk;
  private final IndexApi index;
  private final LogApi logs;

  /// What costs memory or packets has to wait for its turn.
  private final Turns turns = new Turns(AT_ONCE);

  Api(Offer offer) {
    this.offer = offer;
    desk = offer.desk();
    index = new IndexApi(offer.archive());
    logs = new LogApi(offer.logs());
  }

  /// Ends what would go on for long.
  void stop() {
    index.stop();
    logs.stop();
  }

  static boolean isUnder(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  void addTo(RoutesConfig routes) {
    List<Endpoint> all = new ArrayList<>(working());
    all.addAll(listing());
    all.addAll(index.endpoints());
    all.addAll(logs.endpoints());
    List<Operation> operations = all.stream().map(Endpoint::operation).toList();
    byte[] description = OpenApi.of(offer.listings().version(), ROOT, operations);
    routes.get(ROOT + "/openapi.json", request -> json(request, description));
    all.forEach(endpoint -> add(endpoint, routes));
  }

  private static void add(Endpoint endpoint, RoutesConfig routes) {
    String path = ROOT + endpoint.operation().path();
    if (endpoint.operation().body() == null) {
      routes.get(path, endpoint.handler());
    } else {
      routes.post(path, endpoint.handler());
    }
  }

  private List<Endpoint> working() {
    return List.of(
        new Endpoint(
            Operation.post(
                    "/analyze",
                    "analyze",
                    "The report on a message, which is not stored.",
                    new Body(MESSAGE_TYPES, MESSAGE),
                    Answer.of(Document.ROUTE))
                .refusing(400, 408, 413, 422, 503),
            turns.of(this::analyze)),
        new Endpoint(
            Operation.post(
                    "/explain",
                    "explain",
                    "Replies of mail servers, and sessions, in words.",
                    new Body(List.of("text/plain", "application/octet-stream"), REPLY),
                    Answer.of(Document.ANSWERS))
                .refusing(408, 413, 503),
            turns.of(this::explain)),
        new Endpoint(
            Operation.get(
                    "/lookup",
                    "lookup",
                    "What the DNS publishes about mail.",
                    Answer.of(Document.LOOKUP),
                    new Parameter("q", "string", "a domain, mail address or IP address"))
                .refusing(400, 409, 503),
            turns.of(this::lookup)));
  }

  private List<Endpoint> listing() {
    Listings listings = offer.listings();
    Archive archive = offer.archive();
    String index = archive == null ? null : archive.name();
    int watched = offer.logs() == null ? 0 : offer.logs().paths();
    byte[] health =
        new HealthJson(listings.version(), desk.dns(), MESSAGE_BYTES, index, watched).bytes();
    byte[] systems = listings.systems().jsonArray().getBytes(StandardCharsets.UTF_8);
    byte[] checks = listings.checks().jsonArray().getBytes(StandardCharsets.UTF_8);
    return List.of(
        new Endpoint(
            Operation.get(
                "/systems", "systems", "The mail systems.", Answer.of(Document.CATALOGUE)),
            request -> json(request, systems)),
        new Endpoint(
            Operation.get("/checks", "checks", "The checks.", Answer.of(Document.CATALOGUE)),
            request -> json(request, checks)),
        new Endpoint(
            Operation.get("/health", "health", "What this server is.", Answer.of(Document.HEALTH)),
            request -> json(request, health)));
  }

  private void analyze(Context request) throws Refused, IOException {
    byte[] body = Upload.read(request, MESSAGE_BYTES, BODY_NANOS);
    String type = request.contentType();
    byte[] bytes = type != null && Form.is(type) ? Form.message(body, type) : body;
    Examined examined = desk.examine(new ByteArrayInputStream(bytes));
    Report report = examined.report();
    if (report == null) {
      throw new Refused(422, "No message", String.join(" ", examined.failures()));
    }
    json(request, RouteAnswer.fresh(examined.further(), examined.failures(), report).bytes());
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
    byte[] bytes = Upload.read(request, TEXT_BYTES, BODY_NANOS);
    var answers = desk.explain(new String(bytes, StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerJson.array(answers, out);
    json(request, out.toByteArray());
  }

  /// Answers with JSON.
  static void json(Context request, byte[] body) {
    request.contentType("application/json").result(body);
  }
}
