package org.hoptrail.evaluation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.TestDns;
import org.hoptrail.verify.TestMail;
import org.hoptrail.verify.dkim.BodyHashes;
import org.hoptrail.verify.dkim.Dkim;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;
import tools.jackson.databind.JsonNode;

/// The signatures of the lab, in the mail as it was stored, with the keys of the lab's zones. The
/// truth names the messages whose signature is invented; all others were signed by the lab's own
/// servers, and break only where a list or a relay that converts bodies changed the message.
@Tag("data")
class LabDkimTest {

  private static final Instant NOW = Instant.parse("2025-04-01T00:00:00Z");

  private static final String SAME = " The body is as the signature says.";
  private static final String FOOTER =
      " The body hash differs, too: the last 59 octets of the body were added.";

  private static final Map<String, Integer> EXPECTED =
      Map.ofEntries(
          Map.entry("firstbank.example PERMERROR", 8),
          Map.entry("granite.example PASS", 5),
          Map.entry("northfield.example PASS", 20),
          Map.entry("northfield.example FAIL", 27),
          Map.entry("tidewater.test PASS", 34),
          Map.entry("tidewater.test FAIL", 49),
          Map.entry("Content-Transfer-Encoding was added." + SAME, 4),
          Map.entry("List-Id was added." + SAME, 7),
          Map.entry("List-Id, Content-Transfer-Encoding were added." + SAME, 2),
          Map.entry("Subject got the prefix [talk], and List-Id was added." + FOOTER, 36),
          Map.entry("Subject got the prefix [talk]." + FOOTER, 27));

  @Test
  void signatures_of_stored_mail() throws IOException {
    Path lab = SharedData.require("data/lab/open");
    TestDns dns = dns(lab.resolve("dns"));
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> failing = new TreeSet<>();
    for (JsonNode truth : Oracle.lines(lab.resolve("truth.jsonl"))) {
      String file = truth.path("file").stringValue();
      boolean fake = truth.path("headers").path("fake").toString().contains("DKIM-Signature");
      for (Verdict verdict : verify(lab.resolve(file), dns)) {
        counts.merge(verdict.value() + " " + verdict.result(), 1, Integer::sum);
        assertThat(verdict.result() == Result.PERMERROR).as(file + " " + verdict).isEqualTo(fake);
        if (verdict.result() == Result.FAIL) {
          failing.add(truth.path("scenario").stringValue());
          counts.merge(what(verdict.sentence()), 1, Integer::sum);
        }
      }
    }
    counts.forEach((what, count) -> System.out.println("Lab, DKIM: " + count + " " + what));
    assertThat(failing).containsExactly("mailing-list", "many-recipients");
    assertThat(counts).containsExactlyInAnyOrderEntriesOf(EXPECTED);
  }

  /// Every pair of servers; one relay put a field in that the signature had forbidden.
  @Test
  void signatures_between_all_servers() throws IOException {
    Path zoo = SharedData.require("data/lab/zoo");
    TestDns dns = dns(zoo.resolve("dns"));
    Map<Result, Integer> counts = new TreeMap<>();
    for (JsonNode truth : Oracle.lines(zoo.resolve("truth.jsonl"))) {
      for (Verdict verdict : verify(zoo.resolve(truth.path("file").stringValue()), dns)) {
        counts.merge(verdict.result(), 1, Integer::sum);
      }
    }
    System.out.println("Zoo, DKIM: " + counts);
    assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of(Result.PASS, 44, Result.FAIL, 1));
  }

  private static String what(String sentence) {
    String what = sentence.substring(sentence.indexOf(": ") + 2);
    return what.replaceFirst(" after [a-z.]+ signed it", "");
  }

  private static List<Verdict> verify(Path file, TestDns dns) throws IOException {
    TestMail mail = TestMail.of(Files.readAllBytes(file));
    BodyHashes hashes = BodyHashes.wanted(mail.header(), false);
    if (hashes != null) {
      hashes.take(mail.body(), 0, mail.body().length);
    }
    return new Dkim().verify(mail.header(), hashes, dns.inquiry()::part, NOW, null);
  }

  private static TestDns dns(Path folder) throws IOException {
    TestDns dns = new TestDns();
    try (Stream<Path> zones = Files.list(folder)) {
      for (Path zone : zones.toList()) {
        Master master = new Master(zone.toString(), Name.root);
        for (Record one = master.nextRecord(); one != null; one = master.nextRecord()) {
          if (one instanceof TXTRecord txt) {
            StringBuilder text = new StringBuilder();
            txt.getStringsAsByteArrays().forEach(part -> text.append(new String(part, ISO_8859_1)));
            dns.text(one.getName().toString(true), text.toString());
          }
        }
      }
    }
    return dns;
  }
}
