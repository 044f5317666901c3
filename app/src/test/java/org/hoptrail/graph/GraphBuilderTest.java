package org.hoptrail.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Passage;
import org.hoptrail.model.RelayGraph;
import org.hoptrail.model.RelayGraph.By;
import org.hoptrail.model.RelayGraph.Edge;
import org.hoptrail.model.RelayGraph.Node;
import org.hoptrail.model.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GraphBuilderTest {

  private static final int ALL = Integer.MAX_VALUE;

  /// A hop as Postfix tells it: the client by HELO, resolved name and address.
  private static Passage hop(
      @Nullable String helo,
      @Nullable String rdns,
      @Nullable String peer,
      @Nullable String by,
      Standing standing,
      long seconds) {
    return new Passage(
        helo,
        rdns,
        peer == null ? null : requireNonNull(IpAddress.parse(peer)),
        by,
        null,
        "postfix",
        standing,
        seconds == Long.MIN_VALUE ? null : Duration.ofSeconds(seconds));
  }

  private static Passage plain(String client, String by, long seconds) {
    return hop(client, client, "192.0.2.1", by, Standing.OWN, seconds);
  }

  private static RelayGraph graph(By by, List<List<Passage>> routes) {
    GraphBuilder builder = new GraphBuilder(by);
    routes.forEach(builder::add);
    return builder.graph(1, ALL);
  }

  private static List<String> ways(RelayGraph graph) {
    return graph.edges().stream().map(e -> e.from() + " -> " + e.to()).sorted().toList();
  }

  private static List<String> ways(By by, Passage... route) {
    return ways(graph(by, List.of(List.of(route))));
  }

  @Test
  void a_client_is_the_host_that_wrote_the_stamp_before() {
    Passage first = plain("a.press.example", "out.press.example", 0);
    for (Passage second :
        List.of(
            hop(null, "OUT.press.example.", null, "mx.b.example", Standing.BORDER, 1),
            hop("out.press.example", null, "203.0.113.5", "mx.b.example", Standing.BORDER, 1),
            hop(null, "nat.press.example", "203.0.113.5", "mx.b.example", Standing.BORDER, 1),
            hop("x", null, "127.0.0.1", "mx.b.example", Standing.OWN, 1),
            hop(null, null, null, "mx.b.example", Standing.OWN, 1))) {
      assertThat(ways(By.HOST, first, second))
          .containsExactly(
              "a.press.example -> out.press.example", "out.press.example -> mx.b.example");
    }
  }

  @Test
  void a_client_that_is_another_host_has_the_name_or_address_that_was_seen() {
    Passage first = plain("a.press.example", "out.press.example", 0);
    Passage named =
        hop("mail.bank.example", "vps.x.example", "203.0.113.9", "mx", Standing.BORDER, 1);
    Passage bare = hop("mail.bank.example", null, "203.0.113.9", "mx", Standing.BORDER, 1);
    Passage said = hop("mail.bank.example", null, null, "mx", Standing.BORDER, 1);
    assertThat(ways(By.HOST, first, named)).contains("vps.x.example -> mx");
    assertThat(ways(By.HOST, first, bare)).contains("[203.0.113.9] -> mx");
    assertThat(ways(By.HOST, first, said)).contains("mail.bank.example -> mx");
    assertThat(ways(By.DOMAIN, first, bare)).contains("[203.0.113.0/24] -> mx");
  }

  /// The border saw who it really was; that the invented stamp names the same host is no link.
  @Test
  void an_invented_stamp_leads_nowhere() {
    Passage invented =
        hop("vault.bank.example", null, null, "mail.bank.example", Standing.CONTRADICTED, 5);
    Passage border =
        hop("mail.bank.example", null, "203.0.113.9", "mx.b.example", Standing.BORDER, 9);
    RelayGraph graph = graph(By.HOST, List.of(List.of(invented, border)));
    assertThat(ways(graph))
        .containsExactly(
            "[203.0.113.9] -> mx.b.example", "vault.bank.example -> mail.bank.example");
    Edge lie = edge(graph, "vault.bank.example");
    assertThat(lie.isDoubtful()).isTrue();
    assertThat(lie.contradicted()).isEqualTo(1);
    assertThat(lie.times().count()).isZero();
    Edge fact = edge(graph, "[203.0.113.9]");
    assertThat(fact.isDoubtful()).isFalse();
    assertThat(fact.times().count()).as("time since an invented date").isZero();
    assertThat(node(graph, "mail.bank.example").messages()).isZero();
    assertThat(node(graph, "mx.b.example").messages()).isEqualTo(1);
  }

  private static Edge edge(RelayGraph graph, String from) {
    return graph.edges().stream().filter(e -> e.from().equals(from)).findFirst().orElseThrow();
  }

  private static Node node(RelayGraph graph, String name) {
    return graph.nodes().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void nodes_may_be_domains_or_systems() {
    Passage first = plain("a.press.example", "out.press.example", 0);
    Passage second = plain("out.press.example", "mx.b.example", 3);
    assertThat(ways(By.DOMAIN, first, second))
        .containsExactly("press.example -> b.example", "press.example -> press.example");
    assertThat(ways(By.SYSTEM, first, second))
        .containsExactly("(client) -> postfix", "postfix -> postfix");
  }

  @Test
  void times_are_added_up() {
    List<List<Passage>> routes = new ArrayList<>();
    for (int seconds = 1; seconds <= 100; seconds++) {
      routes.add(
          List.of(
              plain("c", "a.example.org", Long.MIN_VALUE),
              plain("a.example.org", "b.example.org", seconds)));
    }
    routes.add(
        List.of(plain("c", "a.example.org", 0), plain("a.example.org", "b.example.org", -7)));
    Edge edge = edge(graph(By.HOST, routes), "a.example.org");
    assertThat(edge.count()).isEqualTo(101);
    assertThat(edge.times().count()).isEqualTo(100);
    assertThat(edge.times().backward()).isEqualTo(1);
    assertThat(edge.times().median()).isBetween(48.0, 52.0);
    assertThat(edge.times().p95()).isBetween(91.2, 98.8);
    assertThat(edge.times().most()).isEqualTo(100);
    assertThat(edge.times().lost()).isEqualTo(5050);
    assertThat(edge.standings()).isEqualTo(Map.of(Standing.OWN, 101L));
  }

  /// One clock that is years off must not outweigh all hours that were really lost.
  @Test
  void a_hop_counts_as_five_days_at_most() {
    GraphBuilder builder = new GraphBuilder(By.HOST);
    for (int i = 0; i < 10; i++) {
      builder.add(List.of(plain("slow.example.org", "mx.example.net", 86_400)));
    }
    builder.add(List.of(plain("odd.example.org", "mx.example.net", 900L * 86_400)));
    RelayGraph slowest = builder.slowest(1);
    assertThat(ways(slowest)).containsExactly("slow.example.org -> mx.example.net");
    assertThat(slowest.rest().edges()).isEqualTo(1);
    assertThat(node(slowest, "mx.example.net").times().count()).as("by any way").isEqualTo(11);
    assertThat(node(slowest, "mx.example.net").times().lost()).isEqualTo(15.0 * 86_400);
  }

  @Test
  void what_is_left_out_is_counted() {
    GraphBuilder builder = new GraphBuilder(By.HOST);
    for (int host = 1; host <= 10; host++) {
      for (int i = 0; i < host; i++) {
        builder.add(List.of(plain("c" + host + ".example.org", "mx", 1)));
      }
    }
    RelayGraph top = builder.graph(1, 3);
    assertThat(top.edges().stream().map(Edge::count)).containsExactly(10L, 9L, 8L);
    assertThat(top.rest().edges()).isEqualTo(7);
    assertThat(top.rest().count()).isEqualTo(55 - 27);
    assertThat(top.nodes()).hasSize(4);
    assertThat(builder.graph(9, ALL).edges()).hasSize(2);
    assertThat(top.messages()).isEqualTo(55);
  }

  @Test
  void rare_ways_are_forgotten_when_there_are_too_many() {
    GraphBuilder builder = new GraphBuilder(By.HOST);
    for (int i = 0; i < 3; i++) {
      builder.add(List.of(plain("often.example.org", "mx", 1)));
    }
    for (int i = 0; i < GraphBuilder.MOST + 5; i++) {
      builder.add(List.of(plain("h" + i + ".example.org", "mx", 1)));
    }
    RelayGraph graph = builder.graph(1, ALL);
    assertThat(graph.edges().getFirst().from()).isEqualTo("often.example.org");
    assertThat(graph.edges().getFirst().count()).isEqualTo(3);
    assertThat(graph.rest().forgotten()).isEqualTo(GraphBuilder.MOST - 1L);
    long told = graph.edges().stream().mapToLong(Edge::count).sum() + graph.rest().forgotten();
    assertThat(told).isEqualTo(graph.messages());
  }

  @Test
  void the_order_of_messages_makes_no_difference() {
    List<List<Passage>> routes = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      List<Passage> route = new ArrayList<>();
      for (int at = 0; at < 1 + random.nextInt(5); at++) {
        route.add(plain("h" + random.nextInt(9), "h" + random.nextInt(9), random.nextInt(9_999)));
      }
      routes.add(route);
    }
    RelayGraph graph = graph(By.HOST, routes);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(routes, random);
      assertThat(graph(By.HOST, routes)).isEqualTo(graph);
    }
    for (Node node : graph.nodes()) {
      long same =
          graph.nodes().stream()
              .filter(n -> n.layer() == node.layer() && n.row() == node.row())
              .count();
      assertThat(same).as("two nodes in one place").isEqualTo(1);
    }
  }

  @Test
  void layers_count_from_the_end_of_the_routes() {
    RelayGraph graph =
        graph(
            By.HOST,
            List.of(
                List.of(
                    plain("pc.a.example", "out.a.example", 1),
                    plain("out.a.example", "mx.b.example", 1),
                    plain("mx.b.example", "store.b.example", 1))));
    assertThat(node(graph, "store.b.example").layer()).isZero();
    assertThat(node(graph, "mx.b.example").layer()).isEqualTo(1);
    assertThat(node(graph, "out.a.example").layer()).isEqualTo(2);
    assertThat(node(graph, "pc.a.example").layer()).isEqualTo(3);
  }

  @Test
  void a_message_without_stamps_is_a_message() {
    RelayGraph graph = graph(By.HOST, List.of(List.of()));
    assertThat(graph.messages()).isEqualTo(1);
    assertThat(graph.edges()).isEmpty();
    assertThat(graph.nodes()).isEmpty();
  }
}
