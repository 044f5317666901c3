package org.hoptrail.verify.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.zone.MemoryZones;
import org.junit.jupiter.api.Test;

/// Limits, and input that means harm; what each question answers is shown in `samples/host`.
class HostChecksTest {

  @Test
  void the_eleventh_name_of_a_peer_is_not_followed() {
    MemoryZones zones = new MemoryZones();
    for (int i = 1; i <= 11; i++) {
      zones.line("9.2.0.192.in-addr.arpa. PTR n" + i + ".example.net.");
    }
    zones.line("n11.example.net. A 192.0.2.9");
    Verdict verdict = HostChecks.iprev(zones.part(), ip("192.0.2.9"), 2);
    assertThat(verdict.result()).isEqualTo(Result.FAIL);
    assertThat(verdict.asked()).hasSize(11);
    assertThat(verdict.receivedIndex()).isEqualTo(2);
    assertThat(verdict.method()).isEqualTo(Method.IPREV);
  }

  @Test
  void a_name_that_leads_back_counts_though_another_is_silent() {
    MemoryZones zones =
        MemoryZones.of(
            "9.2.0.192.in-addr.arpa. PTR slow.example.net.",
            "9.2.0.192.in-addr.arpa. PTR mail.example.net.",
            "slow.example.net. A TIMEOUT",
            "mail.example.net. A 192.0.2.9");
    assertThat(HostChecks.iprev(zones.part(), ip("192.0.2.9"), null).result())
        .isEqualTo(Result.PASS);
  }

  @Test
  void a_name_that_cannot_be_asked_leads_nowhere() {
    MemoryZones zones =
        MemoryZones.of("9.2.0.192.in-addr.arpa. PTR " + "a".repeat(64) + ".example.net.");
    assertThat(HostChecks.iprev(zones.part(), ip("192.0.2.9"), null).result())
        .isEqualTo(Result.FAIL);
  }

  @Test
  void of_more_than_ten_exchanges_only_the_names_are_compared() {
    MemoryZones zones =
        MemoryZones.of("mx12.example.net. A 203.0.113.12", "gw.example.net. A 203.0.113.12");
    for (int i = 1; i <= 12; i++) {
      zones.line("example.net. MX " + i + " mx" + i + ".example.net.");
    }
    Verdict named = HostChecks.mx(zones.part(), "example.net", "mx12.example.net", null, null);
    assertThat(named.result()).isEqualTo(Result.PASS);
    assertThat(named.asked()).hasSize(1 + 2 + 20);
    Verdict other = HostChecks.mx(zones.part(), "example.net", "gw.example.net", null, null);
    assertThat(other.result()).isEqualTo(Result.FAIL);
    assertThat(other.details().getLast().value()).isEqualTo("2 more, compared by name only");
    Verdict sender =
        HostChecks.senderHost(
            zones.part(), "header.from", "example.net", ip("203.0.113.12"), null, null);
    assertThat(sender.asked()).hasSize(3 + 20);
  }

  @Test
  void a_host_with_inner_addresses_cannot_be_compared() {
    MemoryZones zones =
        MemoryZones.of(
            "example.net. MX 1 mx.example.net.",
            "mx.example.net. A 203.0.113.1",
            "store.example.net. A 10.0.0.4");
    assertThat(HostChecks.mx(zones.part(), "example.net", "store.example.net", null, null).result())
        .isEqualTo(Result.NEUTRAL);
  }

  @Test
  void a_host_that_nobody_names_is_not_checked() {
    Inquiry.Part dns = new MemoryZones().part();
    assertThat(HostChecks.mx(dns, "example.net", "", null, null).result())
        .isEqualTo(Result.NOT_CHECKED);
  }

  @Test
  void our_own_limit_and_a_dns_that_is_off_say_nothing() {
    MemoryZones zones =
        MemoryZones.of("example.net. MX 1 mx.example.net.", "mx.example.net. A 203.0.113.1");
    for (Verdict verdict : all(new Inquiry(zones, 0), ip("203.0.113.1"), "example.net")) {
      assertThat(verdict.result()).as(verdict.sentence()).isEqualTo(Result.NOT_CHECKED);
    }
    for (Outcome silence : List.of(Outcome.TIMEOUT, Outcome.REFUSED, Outcome.UNUSABLE)) {
      for (DnsType type : DnsType.values()) {
        zones.fail("example.net", type, silence);
        zones.fail("1.113.0.203.in-addr.arpa", type, silence);
      }
      Inquiry inquiry = new Inquiry(zones, 100);
      for (Verdict verdict : all(inquiry, ip("203.0.113.1"), "example.net")) {
        assertThat(verdict.result()).as(verdict.sentence()).isEqualTo(Result.TEMPERROR);
      }
    }
  }

  @Test
  void no_input_throws() {
    Random random = new Random(8601);
    MemoryZones zones = MemoryZones.of("example.net. MX 1 mx.example.net.");
    for (int i = 0; i < 5_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        name.append(random.nextBoolean() ? "[]:.%@ a1".charAt(random.nextInt(9)) : letter(random));
      }
      IpAddress peer =
          random.nextBoolean()
              ? IpAddress.v4(random.nextInt())
              : IpAddress.v6(random.nextLong(), random.nextLong());
      for (Verdict verdict : all(new Inquiry(zones, 100), peer, name.toString())) {
        assertThat(verdict.sentence()).isNotEmpty();
        assertThat(verdict.result()).isNotEqualTo(Result.TEMPERROR);
      }
    }
  }

  private static char letter(Random random) {
    return (char) random.nextInt(0x400);
  }

  private static List<Verdict> all(Inquiry inquiry, IpAddress peer, String name) {
    return List.of(
        HostChecks.iprev(inquiry.part(), peer, null),
        HostChecks.helo(inquiry.part(), peer, name, null),
        HostChecks.mx(inquiry.part(), name, name, peer, null),
        HostChecks.senderHost(inquiry.part(), "header.from", name, peer, null, null),
        HostChecks.byHost(inquiry.part(), name, peer, null));
  }

  private static IpAddress ip(String text) {
    return Objects.requireNonNull(IpAddress.parse(text));
  }
}
