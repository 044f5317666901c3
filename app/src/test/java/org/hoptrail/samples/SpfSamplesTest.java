package org.hoptrail.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.SpfOutline;
import org.hoptrail.verify.spf.Spf;
import org.hoptrail.verify.zone.MemoryZones;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Asks the questions of every file below `samples/spf`: lines of zones, then lines of questions,
/// `mailfrom PEER HELO REVERSE-PATH`, `helo PEER NAME` or `outline DOMAIN`.
class SpfSamplesTest {

  private static final Spf SPF = new Spf("mx.example.org", Instant.parse("2026-03-03T09:14:02Z"));

  @TestFactory
  Stream<DynamicTest> every_question_is_answered_as_expected() {
    return Samples.below(Samples.root().resolve("spf")).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), file.toUri(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    MemoryZones zones = new MemoryZones();
    StringBuilder out = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.strip().split(" +", 4);
      switch (words[0]) {
        case "", "#" -> {}
        case "outline" -> outline(line, SPF.outline(zones.part(), words[1]), out);
        case "helo" ->
            VerdictDump.verdict(line, SPF.helo(zones.part(), ip(words[1]), words[2], null), out);
        case "mailfrom" ->
            VerdictDump.verdict(
                line, SPF.mailFrom(zones.part(), ip(words[1]), words[3], words[2], null), out);
        default -> zones.line(line);
      }
    }
    assertThat(out).isNotEmpty();
    Golden.check(file, "txt", out.toString());
  }

  private static IpAddress ip(String text) {
    return Objects.requireNonNull(IpAddress.parse(text));
  }

  private static void outline(String question, SpfOutline outline, StringBuilder out) {
    out.append(question).append('\n');
    out.append("  ").append(outline.record()).append('\n');
    for (SpfOutline.Line line : outline.lines()) {
      out.append("  ").append("  ".repeat(line.depth())).append("- ").append(line.term());
      out.append(line.result() == null ? "" : " [" + line.result().word() + "]");
      line.leadsTo().forEach(what -> out.append(" | ").append(what));
      line.problems().forEach(what -> out.append(" ! ").append(what));
      out.append('\n');
    }
    out.append("  look-ups ").append(outline.lookups()).append('\n');
    outline.problems().forEach(what -> out.append("  ! ").append(what).append('\n'));
    VerdictDump.asked(outline.asked(), out);
  }
}
