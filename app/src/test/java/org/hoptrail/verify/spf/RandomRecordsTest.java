package org.hoptrail.verify.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsRecord;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.zone.MemoryZones;
import org.junit.jupiter.api.Test;

/// Random policies, some well formed and some not: every evaluation ends in one of the seven
/// results and within the limits, and none throws.
class RandomRecordsTest {

  private static final int ROUNDS = 4_000;

  private static final List<String> DOMAINS =
      List.of("a.example", "b.example", "c.example", "d.example", "e.example", "gone.example");

  private static final List<String> FORMS =
      List.of(
          "include:@",
          "redirect=@",
          "exp=@",
          "a:@",
          "a",
          "mx:@",
          "mx/24//64",
          "ptr",
          "ptr:@",
          "exists:%{ir}.%{l1r-}.@",
          "exists:%{p}.@",
          "ip4:192.0.2.0/#",
          "ip6:2001:db8::/#",
          "x=%{d}",
          "include:%{d2}",
          "a:%{h}.@",
          "exists:%{S}.@",
          "ip4:198.51.100.1");

  private static final EnumSet<Result> SEVEN =
      EnumSet.of(
          Result.PASS,
          Result.FAIL,
          Result.SOFTFAIL,
          Result.NEUTRAL,
          Result.NONE,
          Result.TEMPERROR,
          Result.PERMERROR);

  /// The record of the sender; ten terms that ask for exchanges and ten hosts, or for the names of
  /// the peer and ten hosts and one name more; and the same for an explanation.
  private static final int MOST_QUESTIONS = 1 + 10 * 13 + 13;

  private final Random random = new Random(7208);

  @Test
  void every_evaluation_ends_well() {
    Map<Result, Integer> seen = new EnumMap<>(Result.class);
    for (int i = 0; i < ROUNDS; i++) {
      MemoryZones zones = zones();
      Spf spf = new Spf("mx.example", Instant.EPOCH);
      IpAddress peer =
          random.nextBoolean()
              ? IpAddress.v4(0xc000_0200L | random.nextInt(4))
              : IpAddress.v6(0x2001_0db8_0000_0000L, random.nextInt(4));
      String sender = random.nextInt(4) == 0 ? "<>" : garbage(3) + "@" + pick(DOMAINS);
      Verdict verdict =
          random.nextInt(4) == 0
              ? spf.helo(zones.part(), peer, pick(DOMAINS), null)
              : spf.mailFrom(zones.part(), peer, sender, garbage(5), null);
      seen.merge(verdict.result(), 1, Integer::sum);
      assertThat(verdict.result()).isIn(SEVEN);
      assertThat(zones.asked()).as(verdict.sentence()).isLessThanOrEqualTo(MOST_QUESTIONS);
      assertThat(verdict.asked()).as(verdict.sentence()).hasSizeLessThanOrEqualTo(MOST_QUESTIONS);
      assertThat(spf.outline(zones.part(), pick(DOMAINS)).lines()).hasSizeLessThanOrEqualTo(1_000);
    }
    System.out.println("random SPF records: " + seen);
    assertThat(seen.keySet()).isEqualTo(SEVEN);
  }

  private MemoryZones zones() {
    MemoryZones zones = new MemoryZones();
    for (String domain : DOMAINS.subList(0, 5)) {
      zones.add(domain, DnsType.TXT, new DnsRecord.Text(record()));
      for (int i = random.nextInt(12); i > 0; i--) {
        zones.add(domain, DnsType.MX, new DnsRecord.Exchange(i, pick(DOMAINS)));
      }
      zones.add(domain, DnsType.A, new DnsRecord.Address(IpAddress.v4(0xc000_0202L)));
      for (int i = random.nextInt(12); i > 0; i--) {
        zones.add("1.2.0.192.in-addr.arpa", DnsType.PTR, new DnsRecord.Name(pick(DOMAINS)));
      }
      if (random.nextInt(12) == 0) {
        DnsType type = random.nextBoolean() ? DnsType.TXT : DnsType.A;
        zones.fail(domain, type, random.nextBoolean() ? Outcome.TIMEOUT : Outcome.REFUSED);
      }
    }
    return zones;
  }

  private String record() {
    StringBuilder text = new StringBuilder("v=spf1");
    for (int i = random.nextInt(7); i > 0; i--) {
      String form = pick(FORMS).replace("@", pick(DOMAINS)).replace("#", "" + random.nextInt(33));
      boolean modifier = form.indexOf('=') >= 0;
      text.append(' ').append(modifier ? "" : "+-~? ".charAt(random.nextInt(5))).append(form);
    }
    text.append(pick(List.of("", " -all", " ~all", " ?all")));
    if (random.nextInt(10) == 0) {
      text.insert(random.nextInt(text.length()), garbage(3));
    }
    return text.toString();
  }

  private String garbage(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(length + 1); i > 0; i--) {
      text.append((char) random.nextInt(random.nextInt(8) == 0 ? 0x300 : 0x80));
    }
    return text.toString();
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
