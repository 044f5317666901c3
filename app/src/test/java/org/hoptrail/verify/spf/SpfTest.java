package org.hoptrail.verify.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.zone.MemoryZones;
import org.junit.jupiter.api.Test;

/// What the suites of others do not ask.
class SpfTest {

  private static final Spf SPF = new Spf("", Instant.EPOCH);

  @Test
  void the_verdict_tells_what_it_rests_on() {
    MemoryZones zones =
        MemoryZones.of(
            "example.net. TXT \"v=spf1 include:_spf.example.org -all\"",
            "_spf.example.org. TXT \"v=spf1 ip4:203.0.113.0/24 -all\"");
    Verdict verdict =
        SPF.mailFrom(zones.part(), ip("203.0.113.9"), "a@example.net", "h.example", 3);
    assertThat(verdict.method()).isEqualTo(Method.SPF);
    assertThat(verdict.result()).isEqualTo(Result.PASS);
    assertThat(verdict.property()).isEqualTo("smtp.mailfrom");
    assertThat(verdict.value()).isEqualTo("example.net");
    assertThat(verdict.receivedIndex()).isEqualTo(3);
    assertThat(verdict.decidedBy())
        .isEqualTo(
            "include:_spf.example.org (example.net) -> ip4:203.0.113.0/24 (_spf.example.org)");
    assertThat(verdict.sentence())
        .isEqualTo(
            "203.0.113.9 may send for example.net: include:_spf.example.org -> ip4:203.0.113.0/24");
    assertThat(verdict.asked())
        .extracting(DnsAnswer::question)
        .allMatch(q -> q.type() == DnsType.TXT);
  }

  @Test
  void more_than_ten_exchanges_are_an_error_in_any_order() {
    MemoryZones zones = MemoryZones.of("example.net. TXT \"v=spf1 mx -all\"");
    for (int i = 0; i < 10; i++) {
      zones.line("example.net. MX 10 h" + i + ".example.net.");
      zones.line("h" + i + ".example.net. A 203.0.113." + i);
    }
    assertThat(result(zones, "203.0.113.9")).isEqualTo(Result.PASS);
    zones.line("example.net. MX 20 h10.example.net.");
    assertThat(result(zones, "203.0.113.9")).isEqualTo(Result.PERMERROR);
  }

  @Test
  void the_eleventh_name_of_a_peer_does_not_count() {
    MemoryZones zones = MemoryZones.of("example.net. TXT \"v=spf1 ptr -all\"");
    for (int i = 0; i < 10; i++) {
      zones.line("9.113.0.203.in-addr.arpa. PTR n" + i + ".example.org.");
    }
    zones.line("9.113.0.203.in-addr.arpa. PTR mail.example.net.");
    zones.line("mail.example.net. A 203.0.113.9");
    assertThat(result(zones, "203.0.113.9")).isEqualTo(Result.FAIL);
    assertThat(zones.asked()).as("names outside the domain need no question").isEqualTo(2);
  }

  @Test
  void a_failing_dns_hides_a_ptr_but_stops_all_else() {
    MemoryZones zones =
        MemoryZones.of(
            "example.net. TXT \"v=spf1 ptr ip4:203.0.113.9 mx -all\"",
            "9.113.0.203.in-addr.arpa. PTR SERVER_FAILURE",
            "9.2.0.192.in-addr.arpa. PTR mail.example.net.",
            "mail.example.net. A REFUSED",
            "example.net. MX UNUSABLE");
    assertThat(result(zones, "203.0.113.9")).isEqualTo(Result.PASS);
    assertThat(result(zones, "192.0.2.9")).isEqualTo(Result.TEMPERROR);
  }

  @Test
  void void_lookups_count_once_for_each_term() {
    MemoryZones zones =
        MemoryZones.of(
            "example.net. TXT \"v=spf1 mx mx a -all\"",
            "example.net. MX 1 a.example.net.",
            "example.net. MX 2 b.example.net.",
            "example.net. MX 3 c.example.net.",
            "example.net. AAAA 2001:db8::1",
            "example.net. A 203.0.113.1");
    assertThat(result(zones, "2001:db8::1")).isEqualTo(Result.PASS);
    assertThat(result(zones, "203.0.113.2")).isEqualTo(Result.FAIL);
  }

  @Test
  void our_own_limit_accuses_nobody() {
    MemoryZones zones =
        MemoryZones.of(
            "example.net. TXT \"v=spf1 ptr -all\"",
            "9.2.0.192.in-addr.arpa. PTR mail.example.net.",
            "mail.example.net. A 192.0.2.9");
    Inquiry.Part two = new Inquiry(zones, 2).part();
    Verdict verdict = SPF.mailFrom(two, ip("192.0.2.9"), "a@example.net", "", null);
    assertThat(verdict.result()).isEqualTo(Result.NOT_CHECKED);
  }

  @Test
  void senders_come_in_many_forms() {
    MemoryZones zones =
        MemoryZones.of(
            "example.net. TXT \"v=spf1 exists:%{l}._ok.%{d} -all\"",
            "postmaster._ok.example.net. A 127.0.0.2",
            "ada._ok.example.net. A 127.0.0.2",
            "xn--bcher-kva.example. TXT \"v=spf1 +all\"");
    for (String sender :
        new String[] {
          "ada@example.net",
          "<ada@EXAMPLE.net.>",
          "<@relay.example,@b.example:ada@example.net>",
          "@example.net",
          "x@b\u00fccher.example"
        }) {
      Verdict verdict = SPF.mailFrom(zones.part(), ip("192.0.2.9"), sender, "", null);
      assertThat(verdict.result()).as(sender).isEqualTo(Result.PASS);
    }
    for (String sender : new String[] {"", "<>", "ada", "ada@", "a@[192.0.2.9]", "a@b..example"}) {
      Verdict verdict = SPF.mailFrom(zones.part(), ip("192.0.2.9"), sender, "", null);
      assertThat(verdict.result()).as(sender).isEqualTo(Result.NONE);
    }
  }

  private static Result result(MemoryZones zones, String peer) {
    return SPF.mailFrom(zones.part(), ip(peer), "ada@example.net", "h.example", null).result();
  }

  private static IpAddress ip(String text) {
    return Objects.requireNonNull(IpAddress.parse(text));
  }
}
