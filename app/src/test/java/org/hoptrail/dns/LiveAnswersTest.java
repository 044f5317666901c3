package org.hoptrail.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/// What servers say, and what becomes of it.
class LiveAnswersTest {

  private static final String ZONE =
      """
      $ORIGIN example.net.
      $TTL 3600
      @ SOA ns hostmaster 1 7200 900 1209600 300
      @ NS ns
      @ 600 MX 20 backup
      @ 600 MX 10 Mx1
      @ TXT "v=spf1 " "mx -all"
      mx1 A 192.0.2.25
      mx1 AAAA 2001:db8::25
      latin TXT "\\228\\000\\034"
      www 60 CNAME web.cdn
      web.cdn 300 CNAME host
      host 7200 A 192.0.2.80
      away CNAME www.example.org.
      nowhere CNAME none
      circle1 CNAME circle2
      circle2 CNAME circle1
      """;

  private static final String OTHER =
      """
      $ORIGIN example.org.
      $TTL 3600
      @ SOA ns hostmaster 1 7200 900 1209600 60
      @ NS ns
      www A 198.51.100.80
      """;

  private TestServer server;
  private Resolver resolver;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.start(ZONE, OTHER);
    resolver = Dns.patient(server);
  }

  @AfterEach
  void stop() throws IOException {
    resolver.close();
    server.close();
  }

  private DnsAnswer ask(String name, DnsType type) {
    return Dns.ask(resolver, name, type);
  }

  private void is(DnsAnswer answer, Outcome outcome, String remark) {
    assertThat(answer.outcome()).as(answer.toString()).isEqualTo(outcome);
    assertThat(answer.remark()).contains(remark);
    assertThat(answer.ttl()).isZero();
  }

  @Test
  void records_of_every_type() {
    assertThat(Dns.texts(ask("mx1.example.net", DnsType.A))).containsExactly("192.0.2.25");
    assertThat(Dns.texts(ask("mx1.example.net", DnsType.AAAA))).containsExactly("2001:db8::25");
    assertThat(Dns.texts(ask("example.net", DnsType.NS))).containsExactly("ns.example.net.");
    assertThat(Dns.texts(ask("example.net", DnsType.TXT))).containsExactly("\"v=spf1 mx -all\"");
    assertThat(ask("latin.example.net", DnsType.TXT).texts()).containsExactly("\u00e4\0\"");
    assertThat(Dns.texts(ask("example.net", DnsType.SOA)).getFirst()).startsWith("ns.example.net.");
    DnsAnswer mx = ask("Example.NET.", DnsType.MX);
    assertThat(Dns.texts(mx)).containsExactly("20 backup.example.net.", "10 mx1.example.net.");
    assertThat(mx.exchanges().getFirst().host()).isEqualTo("mx1.example.net");
    assertThat(mx.ttl()).isEqualTo(600);
    assertThat(mx.at()).isEqualTo(Dns.NOW);
    assertThat(mx.server()).isEqualTo(server.server().toString());
    assertThat(mx.dnssec()).isEqualTo(Dnssec.INSECURE);
    assertThat(mx.remark()).isNull();
  }

  @Test
  void no_such_name_and_none_of_that_type() {
    DnsAnswer none = ask("none.example.net", DnsType.A);
    assertThat(none.outcome()).isEqualTo(Outcome.NO_DOMAIN);
    assertThat(none.ttl()).isEqualTo(300);
    DnsAnswer empty = ask("cdn.example.net", DnsType.A);
    assertThat(empty.outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(ask("mx1.example.net", DnsType.MX).outcome()).isEqualTo(Outcome.NO_DATA);
  }

  @Test
  void aliases_are_followed() {
    DnsAnswer answer = ask("www.example.net", DnsType.A);
    assertThat(Dns.texts(answer)).containsExactly("192.0.2.80");
    assertThat(answer.aliases()).containsExactly("web.cdn.example.net", "host.example.net");
    assertThat(answer.ttl()).isEqualTo(60);
    DnsAnswer nowhere = ask("nowhere.example.net", DnsType.A);
    assertThat(nowhere.outcome()).isEqualTo(Outcome.NO_DOMAIN);
    assertThat(nowhere.aliases()).containsExactly("none.example.net");
    is(ask("circle1.example.net", DnsType.A), Outcome.UNUSABLE, "circle");
  }

  /// A server that has both zones but looks into one of them only is asked again.
  @Test
  void an_authoritative_server_is_asked_for_the_target_of_an_alias() {
    server.authoritative();
    DnsAnswer answer = ask("away.example.net", DnsType.A);
    assertThat(Dns.texts(answer)).containsExactly("198.51.100.80");
    assertThat(answer.aliases()).containsExactly("www.example.org");
    assertThat(server.queries()).isEqualTo(2);
    is(ask("www.example.com", DnsType.A), Outcome.REFUSED, "REFUSED");
  }

  @Test
  void a_chain_without_end_is_not_followed() throws IOException {
    String chain =
        IntStream.range(0, 40)
            .mapToObj(i -> "a" + i + ".example.net. 60 CNAME a" + (i + 1) + ".example.net.\n")
            .collect(Collectors.joining());
    try (TestServer long40 = TestServer.start(ZONE + chain)) {
      Resolver asking = Dns.patient(long40);
      is(Dns.ask(asking, "a0.example.net", DnsType.A), Outcome.UNUSABLE, "more than 10 aliases");
      long40.authoritative();
      is(Dns.ask(asking, "a3.example.net", DnsType.A), Outcome.UNUSABLE, "more than 10 aliases");
    }
  }

  @Test
  void failures_stay_what_they_are() {
    server.on("servfail.example.net", call -> call.send(code(call, Rcode.SERVFAIL)));
    server.on("refused.example.net", call -> call.send(code(call, Rcode.REFUSED)));
    server.on("notimp.example.net", call -> call.send(code(call, Rcode.NOTIMP)));
    is(ask("servfail.example.net", DnsType.A), Outcome.SERVER_FAILURE, "SERVFAIL");
    is(ask("refused.example.net", DnsType.A), Outcome.REFUSED, "REFUSED");
    is(ask("notimp.example.net", DnsType.A), Outcome.UNUSABLE, "NOTIMP");
  }

  @Test
  void a_resolver_that_finds_wrong_signatures_says_so() {
    server.on(
        "bogus.example.net",
        call -> {
          Message reply = code(call, Rcode.SERVFAIL);
          reply.removeAllRecords(Section.ADDITIONAL);
          var bogus = new ExtendedErrorCodeOption(ExtendedErrorCodeOption.DNSSEC_BOGUS);
          reply.addRecord(new OPTRecord(1232, 0, 0, 0, bogus), Section.ADDITIONAL);
          call.send(reply);
        });
    DnsAnswer answer = ask("bogus.example.net", DnsType.A);
    is(answer, Outcome.SERVER_FAILURE, "SERVFAIL");
    assertThat(answer.dnssec()).isEqualTo(Dnssec.BOGUS);
  }

  @Test
  void the_resolvers_word_on_dnssec_is_kept_as_such() {
    server.on(
        "mx1.example.net",
        call -> {
          assertThat(call.query().getHeader().getFlag(Flags.AD)).isTrue();
          Message reply = call.answer();
          reply.getHeader().setFlag(Flags.AD);
          call.send(reply);
        });
    assertThat(ask("mx1.example.net", DnsType.A).dnssec()).isEqualTo(Dnssec.SECURE_BY_RESOLVER);
  }

  @Test
  void lame_servers_prove_nothing() {
    server.on("lame.example.net", call -> call.send(header(call, Rcode.NOERROR)));
    server.on("denies.example.net", call -> call.send(header(call, Rcode.NXDOMAIN)));
    server.on(
        "referral.example.net",
        call -> {
          Message reply = header(call, Rcode.NOERROR);
          reply.getHeader().setFlag(Flags.RA);
          reply.addRecord(record("net. 60 NS ns.example.net."), Section.AUTHORITY);
          call.send(reply);
        });
    server.on(
        "foreign.example.net",
        call -> {
          Message reply = header(call, Rcode.NXDOMAIN);
          reply.getHeader().setFlag(Flags.RA);
          reply.addRecord(
              record("rpz.example.com. 60 SOA ns.example.com. h.example.com. 1 2 3 4 5"),
              Section.AUTHORITY);
          call.send(reply);
        });
    is(ask("lame.example.net", DnsType.A), Outcome.UNUSABLE, "lame");
    is(ask("denies.example.net", DnsType.A), Outcome.UNUSABLE, "lame");
    is(ask("referral.example.net", DnsType.A), Outcome.UNUSABLE, "referral");
    is(ask("foreign.example.net", DnsType.A), Outcome.UNUSABLE, "another zone");
  }

  /// An alias, and the word of a server that cannot know that its target does not exist.
  @Test
  void a_lame_server_that_follows_an_alias_proves_nothing() {
    server.on(
        "nowhere.example.net",
        call -> {
          Message reply = call.answer();
          reply.getHeader().unsetFlag(Flags.RA);
          call.send(reply);
        });
    server.on("none.example.net", call -> call.send(header(call, Rcode.NXDOMAIN)));
    DnsAnswer answer = ask("nowhere.example.net", DnsType.A);
    is(answer, Outcome.UNUSABLE, "lame");
    assertThat(answer.aliases()).containsExactly("none.example.net");
  }

  /// Records that the asked name does not lead to, wherever they stand, are not believed.
  @Test
  void records_beside_the_question_are_poison() {
    server.on(
        "none.example.net",
        call -> {
          Message reply = call.answer();
          reply.addRecord(record("bank.example. 60 A 203.0.113.66"), Section.ANSWER);
          reply.addRecord(record("none.example.net. 60 A 203.0.113.66"), Section.ADDITIONAL);
          call.send(reply);
        });
    assertThat(ask("none.example.net", DnsType.A).outcome()).isEqualTo(Outcome.NO_DOMAIN);
    assertThat(ask("bank.example", DnsType.A).outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void two_aliases_of_one_name_are_nonsense() {
    server.on(
        "twice.example.net",
        call -> {
          Message reply = header(call, Rcode.NOERROR);
          reply.addRecord(record("twice.example.net. 60 CNAME a.example.net."), Section.ANSWER);
          reply.addRecord(record("twice.example.net. 60 CNAME b.example.net."), Section.ANSWER);
          call.send(reply);
        });
    is(ask("twice.example.net", DnsType.A), Outcome.UNUSABLE, "several names");
  }

  private static Message code(TestServer.Call call, int rcode) {
    Message reply = call.answer();
    reply.removeAllRecords(Section.AUTHORITY);
    reply.getHeader().setRcode(rcode);
    return reply;
  }

  /// An answer with nothing in it, neither RA nor AA.
  private static Message header(TestServer.Call call, int rcode) {
    Message reply = code(call, rcode);
    reply.getHeader().unsetFlag(Flags.RA);
    return reply;
  }

  private static Record record(String text) throws IOException {
    String[] part = text.split(" ", 4);
    return Record.fromString(
        Name.fromConstantString(part[0]),
        org.xbill.DNS.Type.value(part[2]),
        org.xbill.DNS.DClass.IN,
        Long.parseLong(part[1]),
        part[3],
        Name.root);
  }
}
