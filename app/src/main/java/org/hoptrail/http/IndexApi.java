package org.hoptrail.http;

import static org.hoptrail.render.Operation.get;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hoptrail.graph.GraphBuilder;
import org.hoptrail.index.Examples;
import org.hoptrail.index.Fields;
import org.hoptrail.index.Holdings;
import org.hoptrail.index.IndexUnusable;
import org.hoptrail.index.Request;
import org.hoptrail.index.RouteReader;
import org.hoptrail.index.SearchQuery;
import org.hoptrail.model.Found;
import org.hoptrail.model.Hit;
import org.hoptrail.model.RelayGraph;
import org.hoptrail.model.Timeline;
import org.hoptrail.render.Document;
import org.hoptrail.render.FieldsJson;
import org.hoptrail.render.GraphOut;
import org.hoptrail.render.Operation;
import org.hoptrail.render.Operation.Answer;
import org.hoptrail.render.Operation.Parameter;
import org.hoptrail.render.ResultsJson;
import org.hoptrail.render.RouteAnswer;
import org.hoptrail.render.StatsJson;
import org.jspecify.annotations.Nullable;

/// What the index is asked for.
final class IndexApi {

  /// Searches at once; more would only wait for the processors.
  private static final int AT_ONCE = 8;

  /// So many reports are read in a few seconds.
  private static final int MOST_OF_GRAPH = 20_000;

  private static final String HEADER_TYPE = "text/rfc822-headers";

  private static final Parameter ID = new Parameter("id", "string", "as a row of /search has it");

  private static final Operation SEARCH =
      get(
              "/search",
              "search",
              "Messages of the index that a query finds, with counts.",
              Answer.of(Document.RESULTS),
              new Parameter("q", "string", "the query; everything without one"),
              new Parameter("sort", "string", "date (default), transit or relevance"),
              new Parameter("from", "integer", "rows that are left out; default 0"),
              new Parameter("limit", "integer", "rows, 0 to 200; default 25"),
              new Parameter("facets", "string", "fields with commas between them, or all"),
              new Parameter("values", "integer", "values of each field; default 10"),
              new Parameter("timeline", "boolean", "whether to count over time"))
          .refusing(400, 409);

  private static final Operation GRAPH =
      get(
              "/graph",
              "graph",
              "Who gave mail to whom, over the messages that a query finds.",
              Answer.of(Document.GRAPH),
              new Parameter("q", "string", "the query; everything without one"),
              new Parameter("by", "string", "host (default), domain or system"),
              new Parameter("limit", "integer", "ways, 0 to 1000; default 100"))
          .refusing(400, 409, 503);

  private static final Operation LIVE =
      get(
              "/stats/live",
              "arrivals",
              "What becomes of the index, a server-sent event whenever there is more to tell.",
              new Answer(EventStream.MEDIA_TYPE, null),
              EventStream.SECONDS)
          .refusing(400, 409, 503);

  /// The index and a state of it.
  private record State(Archive archive, RouteReader reader) {}

  private final @Nullable Archive archive;
  private final Kept kept = new Kept();
  private final Turns turns = new Turns(AT_ONCE);

  /// Adding up the reports of many messages keeps a processor busy.
  private final Turns graphs = new Turns(1);

  private final EventStream news = new EventStream("index", 64);

  IndexApi(@Nullable Archive archive) {
    this.archive = archive;
  }

  /// Ends what is under way.
  void stop() {
    news.stop();
  }

  List<Endpoint> endpoints() {
    byte[] fields =
        new FieldsJson(
                Fields.rows(),
                Fields.kinds(),
                Examples.ALL.stream().map(e -> List.of(e.query(), e.meaning())).toList())
            .bytes();
    return List.of(
        new Endpoint(SEARCH, turns.of(this::search)),
        new Endpoint(GRAPH, graphs.of(this::graph)),
        new Endpoint(
            get(
                    "/routes/{id}",
                    "route",
                    "A message of the index with its report.",
                    Answer.of(Document.ROUTE),
                    ID)
                .refusing(404, 409),
            tagged((state, request) -> RouteAnswer.stored(hit(state, request)).bytes())),
        new Endpoint(
            get(
                    "/routes/{id}/header",
                    "header",
                    "Its header block, byte for byte.",
                    new Answer(HEADER_TYPE, null),
                    ID)
                .refusing(404, 409),
            this::header),
        new Endpoint(
            get("/stats", "stats", "What the index holds.", Answer.of(Document.STATS))
                .refusing(409),
            tagged((state, request) -> stats(state))),
        new Endpoint(LIVE, this::live),
        new Endpoint(
            get("/fields", "fields", "What a query can be made of.", Answer.of(Document.FIELDS)),
            request -> Api.json(request, fields)));
  }

  private interface Reading {
    byte[] of(State state, Context request) throws Refused;
  }

  /// An answer that stays the same until the index changes.
  private Handler tagged(Reading reading) {
    return request ->
        ask(
            state -> {
              if (!isKnown(state, request)) {
                Api.json(request, reading.of(state, request));
              }
              return state;
            });
  }

  private void search(Context request) throws Refused {
    Asked asked = Asked.of(request);
    ask(
        state -> {
          if (!isKnown(state, request)) {
            Api.json(request, found(state, asked, request));
          }
          return state;
        });
  }

  private byte[] found(State state, Asked asked, Context request) {
    String tag = state.archive.tag(state.reader);
    String question = String.valueOf(request.queryString());
    byte[] before = kept.get(tag, question);
    if (before != null) {
      return before;
    }
    Found found = state.reader.search(asked.query(), asked.request(), asked.from());
    Timeline timeline = asked.timeline() ? state.reader.timeline(asked.query()) : null;
    String sort = asked.request().order().name().toLowerCase(Locale.ROOT);
    ResultsJson results =
        new ResultsJson(asked.query().text(), sort, asked.from(), found, timeline);
    byte[] answer = results.bytes();
    if (results.complete()) {
      kept.put(tag, question, answer);
    } else {
      neverKeep(request);
    }
    return answer;
  }

  /// The next time there may be more time.
  private static void neverKeep(Context request) {
    request.res().setHeader("ETag", null);
    request.header("Cache-Control", "no-store");
  }

  private void graph(Context request) throws Refused {
    RelayGraph.By by = Parameters.word(request, "by", RelayGraph.By.values());
    int most = Parameters.number(request, "limit", 100, 1_000);
    SearchQuery query = Parameters.query(request);
    ask(
        state -> {
          if (!isKnown(state, request)) {
            Api.json(request, added(state, query, by, most, request));
          }
          return state;
        });
  }

  private byte[] added(State state, SearchQuery query, RelayGraph.By by, int most, Context request)
      throws Refused {
    String tag = state.archive.tag(state.reader);
    String question = "graph " + request.queryString();
    byte[] before = kept.get(tag, question);
    if (before != null) {
      return before;
    }
    Request count = new Request(Found.What.MESSAGES, Request.Order.DATE, 0, List.of(), 0);
    if (state.reader.search(query, count).total() > MOST_OF_GRAPH) {
      throw new Refused(
          503, "Too many", "More than " + MOST_OF_GRAPH + " messages; narrow the query.");
    }
    GraphBuilder builder = new GraphBuilder(by);
    boolean complete = state.reader.each(query, builder::add);
    if (!complete) {
      builder.cutShort();
      neverKeep(request);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphOut.json(builder.graph(1, most), out, false);
    byte[] answer = out.toByteArray();
    if (complete) {
      kept.put(tag, question, answer);
    }
    return answer;
  }

  private void header(Context request) throws Refused {
    byte[] block = ask(state -> hit(state, request).header());
    request.header("Content-Disposition", "attachment; filename=\"header.txt\"");
    request.contentType(HEADER_TYPE).result(block);
  }

  private static Hit.OfMessage hit(State state, Context request) throws Refused {
    Hit.OfMessage hit = state.reader.find(request.pathParam("id"));
    if (hit == null) {
      throw new Refused(404, "No such message", "The index has no message of that id.");
    }
    return hit;
  }

  private void live(Context request) throws Refused, IOException {
    Archive there = demanded();
    news.send(request, () -> new IndexNews(there));
  }

  private static byte[] stats(State state) {
    Holdings it = state.reader.holdings();
    return new StatsJson(
            state.archive.name(),
            it.schema(),
            it.messages(),
            it.hops(),
            it.files(),
            it.bytes(),
            state.reader.generation(),
            state.archive.complaint())
        .bytes();
  }

  /// Whether the client has the answer of that state already. It may keep it, but has to ask each
  /// time. Weak (RFC 9110 8.8.3): the same answer may be sent packed or not.
  private static boolean isKnown(State state, Context request) {
    String tag = "W/\"" + state.archive.tag(state.reader) + "\"";
    request.header("ETag", tag).header("Cache-Control", "private, no-cache");
    boolean known = tag.equals(request.header("If-None-Match"));
    if (known) {
      request.status(304);
    }
    return known;
  }

  private <T> T ask(Archive.Question<State, T> question) throws Refused {
    Archive there = demanded();
    try {
      return there.ask(reader -> question.of(new State(there, reader)));
    } catch (IndexUnusable unusable) {
      throw new Refused(503, "The index cannot be read", String.valueOf(unusable.getMessage()));
    }
  }

  private Archive demanded() throws Refused {
    if (archive == null) {
      throw new Refused(409, "No index", "Start the server with --index DIR.");
    }
    return archive;
  }
}
