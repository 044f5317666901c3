package org.hoptrail.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.graph.GraphBuilder;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Passage;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.RelayGraph;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Source;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.samples.Samples;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.MessageSink;
import org.hoptrail.source.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The hops that an index gives back make the graphs that the hops of the reports make.
class PassagesTest {

  private static final int LONG = 40_000;

  @TempDir Path directory;

  /// Reports on all samples, each message once.
  private static List<Report> reports() {
    Map<String, Report> reports = new HashMap<>();
    Analyzer analyzer = new Analyzer(Settings.DEFAULT);
    new Sources(Limits.DEFAULT)
        .read(
            List.of(Samples.root().toString()),
            InputStream.nullInputStream(),
            new MessageSink() {
              @Override
              public void message(RawMessage message) {
                String id = Identity.of(message.source(), message.header());
                reports.put(id, analyzer.analyze(message));
              }

              @Override
              public void failure(InputFailure failure) {}
            });
    return List.copyOf(reports.values());
  }

  private static List<Passage> passages(Report report) {
    return report.route().hops().stream().map(Passage::of).toList();
  }

  /// The graphs of one set of routes, for each kind of node; and of each route by itself.
  private static List<RelayGraph> graphs(List<List<Passage>> routes) {
    List<RelayGraph> graphs = new ArrayList<>();
    for (RelayGraph.By by : RelayGraph.By.values()) {
      graphs.add(graph(by, routes));
      routes.forEach(route -> graphs.add(graph(by, List.of(route))));
    }
    return graphs;
  }

  private static RelayGraph graph(RelayGraph.By by, List<List<Passage>> routes) {
    GraphBuilder builder = new GraphBuilder(by);
    routes.forEach(builder::add);
    return builder.graph(1, Integer.MAX_VALUE);
  }

  private void same(String query, List<List<Passage>> expected) {
    assertThat(graphs(stored(query))).containsExactlyInAnyOrderElementsOf(graphs(expected));
  }

  private List<List<Passage>> stored(String query) {
    List<List<Passage>> stored = new ArrayList<>();
    try (RouteReader reader = RouteIndex.read(directory)) {
      reader.each((SearchQuery) ParsedQuery.of(query), stored::add);
    }
    return stored;
  }

  @Test
  void hops_of_all_samples() {
    List<Report> reports = reports();
    assertThat(reports).hasSizeGreaterThan(500);
    try (RouteWriter writer = RouteIndex.write(directory)) {
      for (int i = 0; i < reports.size(); i++) {
        writer.add(new IndexedRoute(reports.get(i), new byte[0]));
        if (i % 200 == 0) {
          writer.commit();
        }
      }
      writer.commit();
      List<List<Passage>> all = reports.stream().map(PassagesTest::passages).toList();
      same("*", all);
      writer.compact();
      same("hops:>4", all.stream().filter(p -> p.size() > 4).toList());
      writer.delete((SearchQuery) ParsedQuery.of("hops:>2"));
      same("*", all.stream().filter(p -> p.size() <= 2).toList());
    }
  }

  @Test
  void names_without_an_end() {
    String header =
        "Received: from %s.example ([192.0.2.1]) by mx.example.org with SMTP; x\n\n"
            .formatted("ü".repeat(LONG));
    Source source = new Source("box", null, 0, 500, "%064x".formatted(1));
    RawMessage message =
        new RawMessage(source, header.getBytes(StandardCharsets.UTF_8), 500, List.of());
    Report report = new Analyzer(Settings.DEFAULT).analyze(message);
    try (RouteWriter writer = RouteIndex.write(directory)) {
      writer.add(new IndexedRoute(report, new byte[0]));
      writer.commit();
    }
    Passage told = passages(report).getFirst();
    Passage stored = stored("*").getFirst().getFirst();
    assertThat(stored.by()).isEqualTo("mx.example.org");
    assertThat(graphs(List.of(List.of(stored)))).isEqualTo(graphs(List.of(List.of(told))));
  }
}
