package org.hoptrail.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsSettings;
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

/// DNSSEC from an invented root down: a signed zone, one that is not, and tampering.
class ValidatorTest {

  private static final String ROOT =
      """
      $TTL 3600
      . SOA ns.example. h.example. 1 2 3 4 300
      . NS ns.example.
      example. NS ns.example.
      test. NS ns.example.
      """;

  private static final String SIGNED =
      """
      $ORIGIN example.
      $TTL 3600
      @ SOA ns h 1 2 3 4 300
      @ NS ns
      @ MX 10 mx
      ns A 192.0.2.53
      mx A 192.0.2.25
      false A 192.0.2.66
      out CNAME www.test.
      """;

  private static final String UNSIGNED =
      """
      $ORIGIN test.
      $TTL 3600
      @ SOA ns.example. h.example. 1 2 3 4 300
      @ NS ns.example.
      www A 198.51.100.80
      """;

  private final SigningKey root = new SigningKey(".");
  private final SigningKey example = new SigningKey("example.");
  private TestServer server;
  private Resolver resolver = new OffResolver();

  @BeforeEach
  void start() throws IOException {
    List<Record> top = new ArrayList<>(Dns.records(ROOT));
    top.add(example.ds());
    List<Record> all = new ArrayList<>(root.signed(top));
    all.addAll(example.signed(Dns.records(SIGNED)));
    all.addAll(Dns.records(UNSIGNED));
    server = TestServer.start(all);
    server.on("false.example", ValidatorTest::tampered);
    resolver = resolver(root, Dns.CLOCK);
  }

  @AfterEach
  void stop() throws IOException {
    resolver.close();
    server.close();
  }

  private Resolver resolver(SigningKey anchor, Clock clock) {
    DnsSettings off = Dns.live(Dns.LONG, 1, server.server());
    DnsSettings on =
        new DnsSettings(
            off.mode(), off.resolvers(), Dns.LONG, 1, off.budget(), 8, true, false, null);
    try {
      return new LiveResolver(on, clock, anchor.ds() + "\n");
    } catch (DnsUnavailable e) {
      throw new AssertionError(e);
    }
  }

  private static void tampered(TestServer.Call call) throws IOException {
    Message reply = call.answer();
    for (Record record : List.copyOf(reply.getSection(Section.ANSWER))) {
      if (record.getType() == org.xbill.DNS.Type.A) {
        reply.removeRecord(record, Section.ANSWER);
        reply.addRecord(
            Record.fromString(record.getName(), 1, 1, 3600, "203.0.113.66", Name.root),
            Section.ANSWER);
      }
    }
    reply.getHeader().setFlag(Flags.AD);
    call.send(reply);
  }

  private void is(String name, DnsType type, Outcome outcome, Dnssec dnssec) {
    DnsAnswer answer = Dns.ask(resolver, name, type);
    assertThat(answer.outcome()).as(answer.toString()).isEqualTo(outcome);
    assertThat(answer.dnssec()).as(answer.toString()).isEqualTo(dnssec);
    assertThat(answer.server()).isEqualTo(server.server().toString());
  }

  @Test
  void signed_answers_are_secure() {
    is("mx.example", DnsType.A, Outcome.FOUND, Dnssec.SECURE);
    is("example", DnsType.MX, Outcome.FOUND, Dnssec.SECURE);
    is("mx.example", DnsType.TXT, Outcome.NO_DATA, Dnssec.SECURE);
    is("none.example", DnsType.A, Outcome.NO_DOMAIN, Dnssec.SECURE);
  }

  @Test
  void a_zone_that_is_provably_not_signed_is_insecure() {
    is("www.test", DnsType.A, Outcome.FOUND, Dnssec.INSECURE);
    is("none.test", DnsType.A, Outcome.NO_DOMAIN, Dnssec.INSECURE);
    is("out.example", DnsType.A, Outcome.FOUND, Dnssec.INSECURE);
  }

  /// The server's own word, the flag AD, counts for nothing when we validate.
  @Test
  void a_false_answer_is_bogus() {
    is("false.example", DnsType.A, Outcome.SERVER_FAILURE, Dnssec.BOGUS);
    DnsAnswer answer = Dns.ask(resolver, "false.example", DnsType.A);
    assertThat(answer.remark()).startsWith("the DNSSEC signatures do not hold");
  }

  @Test
  void signatures_end() {
    resolver = resolver(root, Clock.offset(Dns.CLOCK, Duration.ofDays(8)));
    is("mx.example", DnsType.A, Outcome.SERVER_FAILURE, Dnssec.BOGUS);
  }

  @Test
  void another_root_is_not_believed() {
    resolver = resolver(new SigningKey("."), Dns.CLOCK);
    is("mx.example", DnsType.A, Outcome.SERVER_FAILURE, Dnssec.BOGUS);
  }

  @Test
  void signatures_taken_away_are_missed() {
    server.on(
        "mx.example",
        call -> {
          Message reply = call.answer();
          reply.getSection(Section.ANSWER).stream()
              .filter(record -> record.getType() == org.xbill.DNS.Type.RRSIG)
              .toList()
              .forEach(sig -> reply.removeRecord(sig, Section.ANSWER));
          call.send(reply);
        });
    is("mx.example", DnsType.A, Outcome.SERVER_FAILURE, Dnssec.BOGUS);
  }

  @Test
  void failures_of_the_server_stay_its_failures() {
    server.on(
        "mx.example",
        call -> {
          Message reply = call.answer();
          reply.removeAllRecords(Section.ANSWER);
          reply.getHeader().setRcode(Rcode.REFUSED);
          call.send(reply);
        });
    is("mx.example", DnsType.A, Outcome.REFUSED, Dnssec.UNKNOWN);
  }

  @Test
  void the_keys_of_the_real_root_can_be_read() throws IOException {
    assertThat(Dns.records(Validator.ROOT.replace("IN DS", "60 IN DS"))).hasSize(2);
    Resolver real = Dns.open(with(Dns.live(Dns.LONG, 1, server.server())));
    assertThat(Dns.ask(real, "mx.example", DnsType.A).dnssec()).isEqualTo(Dnssec.BOGUS);
  }

  private static DnsSettings with(DnsSettings off) {
    return new DnsSettings(
        off.mode(), off.resolvers(), off.timeout(), 1, off.budget(), 8, true, false, null);
  }
}
