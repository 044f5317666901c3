package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Hop;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Source;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.mta.pigeon.Pigeon;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.samples.ReceivedSamples;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;

/// To add a mail system takes one folder ([Pigeon]), one line (here the last of [#SYSTEMS], else in
/// [MailSystems]) and one folder of samples. This is all that was done for Pigeon Post.
class AddASystemTest {

  private static final Path SAMPLES = Path.of("src/test/resources/samples/received");

  private static final List<MailSystem> SYSTEMS =
      Stream.concat(MailSystems.ALL.stream(), Stream.of(Pigeon.SYSTEM)).toList();

  @Test
  void it_is_in_the_catalogue() {
    assertThat(SystemsCommand.catalogue(SYSTEMS).table())
        .containsPattern("pigeon +Pigeon Post +stamps,ids");
    assertThat(SystemsCommand.catalogue(SYSTEMS).jsonLines()).contains("{\"system\":\"pigeon\"");
  }

  @Test
  void it_is_in_the_documentation() {
    assertThat(Pages.systems(SYSTEMS))
        .contains("| [pigeon](../samples/received/pigeon) | Pigeon Post |");
  }

  @Test
  void its_samples_are_read_and_nobody_else_claims_them() throws IOException {
    List<Path> files = Samples.below(SAMPLES.resolve("pigeon"));
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      new ReceivedSamples(SAMPLES, SYSTEMS).check(file);
    }
  }

  @Test
  void its_stamps_are_hops_and_its_ids_are_held_against_their_dates() {
    Report report =
        trace(
            """
            Received: from loft-1.dove.example by loft-2.dove.example (Pigeon Post 1.4)
             with left-wing id RING-69a6b1a4; Tue, 3 Mar 2026 10:02:12 +0000
            Received: from tower.dove.example by loft-1.dove.example (Pigeon Post 1.4)
             with left-wing id RING-69a7b1c4; Tue, 3 Mar 2026 09:00:00 +0000
            Subject: coo
            """);
    assertThat(report.route().hops()).map(hop -> hop.stamp().system()).containsOnly("pigeon");
    assertThat(report.findings()).map(Finding::check).containsExactly("token-time");
    assertThat(report.findings().getFirst().hop()).extracting(Hop::number).isEqualTo(1);
  }

  private static Report trace(String message) {
    byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
    Source source = new Source("pigeon.eml", null, 0, bytes.length, null);
    return new Analyzer(Settings.DEFAULT, SYSTEMS)
        .analyze(new RawMessage(source, bytes, bytes.length, List.of()));
  }
}
