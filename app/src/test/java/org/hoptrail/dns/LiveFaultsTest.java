package org.hoptrail.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/// Networks and servers that misbehave. Whatever they do, nothing may come of it but the true
/// answer, or one that says nothing.
class LiveFaultsTest {

  private static final String ZONE =
      """
      $ORIGIN example.net.
      $TTL 3600
      @ SOA ns hostmaster 1 7200 900 1209600 300
      a A 192.0.2.1
      b A 192.0.2.2
      big TXT "%s" "%s" "%s" "%s" "%s" "%s"
      """
          .replace("%s", "z".repeat(250));

  private static final byte[] NOISE = {1, 2, 3};

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.start(ZONE);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private DnsAnswer patient(String name) {
    return Dns.ask(Dns.patient(server), name, DnsType.A);
  }

  private DnsAnswer hasty(String name) {
    return Dns.ask(Dns.open(Dns.live(Dns.SHORT, 2, server.server())), name, DnsType.A);
  }

  private static void isFirst(DnsAnswer answer) {
    assertThat(Dns.texts(answer)).as(answer.toString()).containsExactly("192.0.2.1");
  }

  private static void is(DnsAnswer answer, Outcome outcome, String remark) {
    assertThat(answer.outcome()).as(answer.toString()).isEqualTo(outcome);
    assertThat(answer.remark()).contains(remark);
    assertThat(answer.isSilent()).isTrue();
  }

  @Test
  void a_long_answer_comes_over_tcp() {
    DnsAnswer answer = Dns.ask(Dns.patient(server), "big.example.net", DnsType.TXT);
    assertThat(answer.texts()).containsExactly("z".repeat(1500));
    assertThat(server.tcpQueries()).isEqualTo(1);
    assertThat(server.queries()).isEqualTo(2);
  }

  @Test
  void lost_packets_are_asked_for_again() {
    server.on(
        "a.example.net",
        call -> {
          if (call.number() > 2) {
            call.send(call.answer());
          }
        });
    Resolver resolver = Dns.open(Dns.live(Dns.SHORT, 40, server.server()));
    isFirst(Dns.ask(resolver, "a.example.net", DnsType.A));
    assertThat(server.queries()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void silence_is_a_timeout() {
    server.on("a.example.net", call -> {});
    DnsAnswer answer = hasty("a.example.net");
    is(answer, Outcome.TIMEOUT, server.server() + ": no answer came in time");
    assertThat(answer.server()).isEqualTo("none");
    assertThat(server.queries()).isEqualTo(2);
  }

  @Test
  void a_slow_answer_is_waited_for_but_not_for_ever() {
    server.latency(Duration.ofMillis(40));
    isFirst(patient("a.example.net"));
    server.latency(Dns.LONG);
    is(hasty("a.example.net"), Outcome.TIMEOUT, "in time");
  }

  @Test
  void forged_answers_are_passed_over() {
    server.on(
        "a.example.net",
        call -> {
          Message forged = forged(call);
          forged.getHeader().setID(call.query().getHeader().getID() ^ 1);
          call.send(forged);
          call.sendFromElsewhere(forged(call));
          Message other = forged(call);
          other.removeAllRecords(Section.QUESTION);
          other.addRecord(question("b.example.net."), Section.QUESTION);
          call.send(other);
          call.send(call.query());
          call.send(NOISE);
          call.send(call.answer());
        });
    isFirst(patient("a.example.net"));
  }

  @Test
  void forged_answers_alone_are_none() {
    server.on(
        "a.example.net",
        call -> {
          Message forged = forged(call);
          forged.getHeader().setID(call.query().getHeader().getID() ^ 1);
          call.send(forged);
        });
    server.on("b.example.net", call -> call.sendFromElsewhere(forged(call)));
    is(hasty("a.example.net"), Outcome.TIMEOUT, "only a packet with another id came in time");
    is(hasty("b.example.net"), Outcome.TIMEOUT, "no answer came in time");
  }

  @Test
  void malformed_and_foreign_answers_say_nothing() {
    server.on("a.example.net", call -> call.send(cut(call, 20)));
    server.on(
        "b.example.net",
        call -> {
          Message other = call.answer();
          other.removeAllRecords(Section.QUESTION);
          other.addRecord(question("a.example.net."), Section.QUESTION);
          call.send(other);
        });
    is(hasty("a.example.net"), Outcome.UNUSABLE, "a malformed answer came");
    is(hasty("b.example.net"), Outcome.UNUSABLE, "an answer to another question came");
  }

  @Test
  void a_server_without_edns_is_asked_without_it() {
    server.on(
        "a.example.net",
        call -> {
          Message reply = call.answer();
          if (call.query().getOPT() != null) {
            reply.removeAllRecords(Section.ADDITIONAL);
            reply.removeAllRecords(Section.ANSWER);
            reply.removeAllRecords(Section.QUESTION);
            reply.getHeader().setRcode(Rcode.FORMERR);
          }
          call.send(reply);
        });
    isFirst(patient("a.example.net"));
    assertThat(server.queries()).isEqualTo(2);
  }

  @Test
  void tcp_has_its_own_faults() {
    AtomicInteger fault = new AtomicInteger();
    server.on(
        "a.example.net",
        call -> {
          if (!call.isTcp()) {
            Message cut = call.answer();
            cut.getHeader().setFlag(Flags.TC);
            call.send(cut);
          } else if (fault.get() == 1) {
            call.sendRaw(new byte[] {0, 60, 1});
          } else if (fault.get() == 2) {
            call.send(cut(call, 20));
          } else if (fault.get() == 3) {
            Message other = call.answer();
            other.getHeader().setID(call.query().getHeader().getID() ^ 1);
            call.send(other);
          } else if (fault.get() == 4) {
            call.sendRaw(new byte[] {0, 60});
            Thread.sleep(Dns.LONG);
          }
        });
    is(patient("a.example.net"), Outcome.UNUSABLE, "the TCP connection ended");
    fault.set(1);
    is(patient("a.example.net"), Outcome.UNUSABLE, "the TCP connection ended");
    fault.set(2);
    is(patient("a.example.net"), Outcome.UNUSABLE, "a malformed answer came over TCP");
    fault.set(3);
    is(patient("a.example.net"), Outcome.UNUSABLE, "a packet with another id came over TCP");
    fault.set(4);
    is(hasty("a.example.net"), Outcome.UNUSABLE, "no answer came in time over TCP");
  }

  @Test
  void a_closed_resolver_asks_nobody() {
    Resolver resolver = Dns.patient(server);
    resolver.close();
    is(Dns.ask(resolver, "a.example.net", DnsType.A), Outcome.NOT_ASKED, "closed");
    assertThat(server.queries()).isZero();
  }

  private static Message forged(TestServer.Call call) throws IOException {
    Message reply = call.answer();
    reply.removeAllRecords(Section.ANSWER);
    reply.addRecord(address(call.query().getQuestion().getName()), Section.ANSWER);
    return reply;
  }

  private static Record address(Name name) throws IOException {
    return Record.fromString(name, org.xbill.DNS.Type.A, 1, 60, "203.0.113.66", Name.root);
  }

  private static Record question(String name) {
    return Record.newRecord(Name.fromConstantString(name), org.xbill.DNS.Type.A, 1);
  }

  private static byte[] cut(TestServer.Call call, int octets) {
    return Arrays.copyOf(call.answer().toWire(), octets);
  }
}
