package org.hoptrail.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict;
import org.hoptrail.verify.host.HostChecks;
import org.hoptrail.verify.spf.Spf;
import org.hoptrail.verify.zone.MemoryZones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Asks the questions of every file below `samples/host`: lines of zones, then lines of questions,
/// `iprev PEER`, `helo PEER NAME`, `mx DOMAIN BY [ADDRESS]`, `sender DOMAIN PEER`, `sender-spf
/// DOMAIN PEER` (with the verdict of SPF) or `by NAME [NEXT-PEER]`.
class HostSamplesTest {

  @TestFactory
  Stream<DynamicTest> every_question_is_answered_as_expected() {
    return Samples.below(Samples.root().resolve("host")).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), file.toUri(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    MemoryZones zones = new MemoryZones();
    StringBuilder out = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.strip().split(" +");
      Inquiry inquiry = new Inquiry(zones, Integer.MAX_VALUE);
      Inquiry.Part dns = inquiry.part();
      switch (words[0]) {
        case "", "#" -> {}
        case "iprev" -> VerdictDump.verdict(line, HostChecks.iprev(dns, ip(words[1]), null), out);
        case "helo" ->
            VerdictDump.verdict(line, HostChecks.helo(dns, ip(words[1]), words[2], null), out);
        case "mx" ->
            VerdictDump.verdict(
                line, HostChecks.mx(dns, words[1], words[2], optional(words, 3), null), out);
        case "by" ->
            VerdictDump.verdict(
                line, HostChecks.byHost(dns, words[1], optional(words, 2), null), out);
        case "sender" -> VerdictDump.verdict(line, sender(dns, words, null), out);
        case "sender-spf" -> {
          String from = "a@" + words[1];
          Spf spf = new Spf("", Instant.EPOCH);
          Verdict policy = spf.mailFrom(inquiry.part(), ip(words[2]), from, "", null);
          VerdictDump.verdict(line, sender(dns, words, policy), out);
        }
        default -> zones.line(line);
      }
    }
    assertThat(out).isNotEmpty();
    Golden.check(file, "txt", out.toString());
  }

  private static Verdict sender(Inquiry.Part dns, String[] words, @Nullable Verdict spf) {
    return HostChecks.senderHost(dns, "smtp.mailfrom", words[1], ip(words[2]), spf, null);
  }

  private static @Nullable IpAddress optional(String[] words, int index) {
    return words.length > index ? ip(words[index]) : null;
  }

  private static IpAddress ip(String text) {
    return Objects.requireNonNull(IpAddress.parse(text));
  }
}
