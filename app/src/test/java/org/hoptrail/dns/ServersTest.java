package org.hoptrail.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsServer;
import org.hoptrail.model.DnsType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/// Several servers, and servers that are not there.
class ServersTest {

  private static final String ZONE =
      """
      $ORIGIN example.net.
      $TTL 3600
      @ SOA ns hostmaster 1 7200 900 1209600 300
      a A 192.0.2.1
      b A 192.0.2.2
      """;

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.start(ZONE);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void another_server_helps_out() throws IOException {
    try (TestServer second = TestServer.start(ZONE)) {
      server.on("a.example.net", call -> call.send(code(call, Rcode.SERVFAIL)));
      server.on("b.example.net", call -> {});
      second.on("b.example.net", call -> call.send(code(call, Rcode.REFUSED)));
      Resolver both = Dns.patient(server, second);
      DnsAnswer answer = Dns.ask(both, "a.example.net", DnsType.A);
      isFirst(answer);
      assertThat(answer.server()).isEqualTo(second.server().toString());
      Resolver hasty = Dns.open(Dns.live(Dns.SHORT, 2, server.server(), second.server()));
      int before = second.queries();
      is(Dns.ask(hasty, "b.example.net", DnsType.A), Outcome.REFUSED, "REFUSED");
      assertThat(second.queries() - before).as("a refusal is not asked for twice").isEqualTo(1);
    }
  }

  @Test
  void after_a_silent_server_the_other_one_comes_first() throws IOException {
    try (TestServer second = TestServer.start(ZONE)) {
      server.on("a.example.net", call -> {});
      Resolver both = Dns.open(Dns.live(Dns.SHORT, 20, server.server(), second.server()));
      isFirst(Dns.ask(both, "a.example.net", DnsType.A));
      int before = server.queries();
      assertThat(Dns.ask(both, "b.example.net", DnsType.A).outcome()).isEqualTo(Outcome.FOUND);
      assertThat(server.queries()).isEqualTo(before);
    }
  }

  /// A port on which nothing listens answers by ICMP at once.
  @Test
  void servers_that_never_answer_are_given_up() throws IOException {
    DnsServer nobody;
    try (DatagramSocket free = new DatagramSocket()) {
      nobody = new DnsServer("127.0.0.1", free.getLocalPort());
    }
    try (Resolver resolver = Dns.open(Dns.live(Dns.SHORT, 1, nobody))) {
      for (int i = 0; i < 8; i++) {
        assertThat(resolver.complaint()).isNull();
        DnsAnswer answer = Dns.ask(resolver, "n" + i + ".example.net", DnsType.A);
        assertThat(answer.outcome()).isEqualTo(Outcome.TIMEOUT);
      }
      is(Dns.ask(resolver, "a.example.net", DnsType.A), Outcome.TIMEOUT, "not asked any more");
      assertThat(resolver.complaint())
          .isEqualTo(
              "no answer came from "
                  + nobody
                  + ", so they were given up and 1 questions not asked");
    }
  }

  @Test
  void any_sign_of_life_keeps_a_server() {
    Resolver resolver = Dns.open(Dns.live(Dns.SHORT, 1, server.server()));
    server.on("s.example.net", call -> call.send(code(call, Rcode.SERVFAIL)));
    Dns.ask(resolver, "s.example.net", DnsType.A);
    for (int i = 0; i < 12; i++) {
      server.on("n" + i + ".example.net", call -> {});
      Dns.ask(resolver, "n" + i + ".example.net", DnsType.A);
    }
    assertThat(resolver.complaint()).isNull();
  }

  /// Both have to be guessed by who wants to forge an answer (RFC 5452 9.2).
  @Test
  void every_query_has_its_own_id_and_port() {
    Set<Integer> ids = ConcurrentHashMap.newKeySet();
    Set<Integer> ports = ConcurrentHashMap.newKeySet();
    Resolver resolver = Dns.patient(server);
    for (int i = 0; i < 100; i++) {
      server.on(
          "n" + i + ".example.net",
          call -> {
            ids.add(call.query().getHeader().getID());
            ports.add(call.port());
            call.send(call.answer());
          });
      Dns.ask(resolver, "n" + i + ".example.net", DnsType.A);
    }
    assertThat(ids).hasSizeGreaterThan(90);
    assertThat(ports).hasSizeGreaterThan(90);
  }

  private static void isFirst(DnsAnswer answer) {
    assertThat(Dns.texts(answer)).as(answer.toString()).containsExactly("192.0.2.1");
  }

  private static void is(DnsAnswer answer, Outcome outcome, String remark) {
    assertThat(answer.outcome()).as(answer.toString()).isEqualTo(outcome);
    assertThat(answer.remark()).contains(remark);
    assertThat(answer.isSilent()).isTrue();
  }

  private static Message code(TestServer.Call call, int rcode) {
    Message reply = call.answer();
    reply.removeAllRecords(Section.ANSWER);
    reply.getHeader().setRcode(rcode);
    return reply;
  }
}
