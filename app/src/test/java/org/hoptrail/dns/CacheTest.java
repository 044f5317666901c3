package org.hoptrail.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/// What is kept for how long, counted in packets; and how many sockets many questions take.
class CacheTest {

  private static final String ZONE =
      """
      $ORIGIN example.net.
      $TTL 3600
      @ 100 SOA ns hostmaster 1 7200 900 1209600 300
      a 60 A 192.0.2.1
      zero 0 A 192.0.2.2
      ever 9000000 A 192.0.2.3
      """;

  /// A clock that stands until it is moved.
  private static final class Hands extends Clock {
    private Instant now = Dns.NOW;

    void move(long seconds) {
      now = now.plusSeconds(seconds);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Hands clock = new Hands();
  private TestServer server;
  private Resolver resolver = new OffResolver();

  @BeforeEach
  void start() throws IOException, DnsUnavailable {
    server = TestServer.start(ZONE);
    resolver = Resolvers.open(Dns.live(Dns.LONG, 1, server.server()), clock);
  }

  @AfterEach
  void stop() throws IOException {
    resolver.close();
    server.close();
  }

  /// Asks, and tells how many packets that took.
  private int packets(String name) {
    int before = server.queries();
    Dns.ask(resolver, name, DnsType.A);
    return server.queries() - before;
  }

  @Test
  void an_answer_is_kept_for_its_time_to_live() {
    assertThat(packets("a.example.net")).isEqualTo(1);
    clock.move(20);
    assertThat(packets("A.EXAMPLE.net.")).isZero();
    DnsAnswer kept = Dns.ask(resolver, "a.example.net", DnsType.A);
    assertThat(kept.ttl()).isEqualTo(40);
    assertThat(kept.at()).isEqualTo(Dns.NOW);
    clock.move(39);
    assertThat(packets("a.example.net")).isZero();
    clock.move(1);
    assertThat(packets("a.example.net")).isEqualTo(1);
    assertThat(Dns.ask(resolver, "a.example.net", DnsType.A).ttl()).isEqualTo(60);
  }

  @Test
  void types_are_kept_apart() {
    packets("a.example.net");
    int before = server.queries();
    Dns.ask(resolver, "a.example.net", DnsType.AAAA);
    assertThat(server.queries() - before).isEqualTo(1);
  }

  @Test
  void nothing_to_keep_and_nothing_kept_for_ever() {
    assertThat(packets("zero.example.net")).isEqualTo(1);
    assertThat(packets("zero.example.net")).isEqualTo(1);
    assertThat(packets("ever.example.net")).isEqualTo(1);
    clock.move(Duration.ofDays(1).toSeconds() - 1);
    assertThat(packets("ever.example.net")).isZero();
    clock.move(1);
    assertThat(packets("ever.example.net")).isEqualTo(1);
  }

  /// The SOA record's own time to live is shorter than its minimum (RFC 2308 5).
  @Test
  void absence_is_kept_as_long_as_the_zone_says() {
    for (String name : List.of("none.example.net", "example.net")) {
      assertThat(packets(name)).isEqualTo(1);
      clock.move(99);
      assertThat(packets(name)).isZero();
      clock.move(1);
      assertThat(packets(name)).isEqualTo(1);
    }
  }

  @Test
  void absence_without_a_soa_record_is_not_kept() {
    server.on(
        "none.example.net",
        call -> {
          var reply = call.answer();
          reply.removeAllRecords(Section.AUTHORITY);
          call.send(reply);
        });
    assertThat(packets("none.example.net")).isEqualTo(1);
    assertThat(packets("none.example.net")).isEqualTo(1);
  }

  @Test
  void failures_are_kept_for_seconds_only() {
    server.on(
        "a.example.net",
        call -> {
          var reply = call.answer();
          reply.getHeader().setRcode(Rcode.SERVFAIL);
          call.send(reply);
        });
    assertThat(packets("a.example.net")).isEqualTo(1);
    clock.move(4);
    assertThat(packets("a.example.net")).isZero();
    clock.move(1);
    assertThat(packets("a.example.net")).isEqualTo(1);
  }

  @Test
  void a_question_under_way_is_not_asked_again() throws Exception {
    server.latency(Duration.ofMillis(300));
    List<Future<DnsAnswer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        answers.add(threads.submit(() -> Dns.ask(resolver, "zero.example.net", DnsType.A)));
      }
      for (Future<DnsAnswer> answer : answers) {
        assertThat(Dns.texts(answer.get())).containsExactly("192.0.2.2");
      }
    }
    assertThat(server.queries()).isLessThan(20);
  }

  @Test
  void ten_thousand_questions_share_a_few_sockets() throws Exception {
    StringBuilder zone = new StringBuilder(ZONE);
    for (int i = 0; i < 10_000; i++) {
      zone.append("h").append(i).append(" A 10.").append(i / 256 / 256 % 256).append('.');
      zone.append(i / 256 % 256).append('.').append(i % 256).append('\n');
    }
    try (TestServer big = TestServer.start(zone.toString());
        Resolver asking = Dns.open(Dns.live(Dns.LONG, 3, big.server()));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<DnsAnswer>> answers = new ArrayList<>();
      for (int i = 0; i < 10_000; i++) {
        String name = "h" + i + ".example.net";
        answers.add(threads.submit(() -> Dns.ask(asking, name, DnsType.A)));
      }
      for (int i = 0; i < answers.size(); i++) {
        DnsAnswer answer = answers.get(i).get();
        assertThat(answer.outcome()).as(answer.toString()).isEqualTo(Outcome.FOUND);
        assertThat(answer.addresses().getFirst().low() & 0xffff).isEqualTo(i);
      }
      assertThat(big.mostPending()).isLessThanOrEqualTo(64);
      assertThat(big.queries()).isBetween(10_000, 10_100);
    }
  }
}
