package org.hoptrail.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hoptrail.model.Stamp;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.catalogue.MailSystems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Reads every sample of `samples/received/SYSTEM/` and compares with the expected file beside it.
class ReceivedSamplesTest {

  private static final Path FOLDER = Samples.root().resolve("received");
  private static final ReceivedSamples SAMPLES = new ReceivedSamples(FOLDER, MailSystems.ALL);

  @TestFactory
  Stream<DynamicTest> everySampleReadsAsExpected() {
    return Samples.below(FOLDER).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    FOLDER.relativize(file).toString(), file.toUri(), () -> SAMPLES.check(file)));
  }

  @Test
  void everyMailSystemHasSamplesAndEveryFolderASystem() throws IOException {
    List<String> systems =
        MailSystems.ALL.stream()
            .filter(ReceivedSamplesTest::isKnownFromHeaders)
            .map(MailSystem::id)
            .sorted()
            .toList();
    try (Stream<Path> folders = Files.list(FOLDER)) {
      List<String> names = folders.map(path -> path.getFileName().toString()).sorted().toList();
      List<String> expected = new ArrayList<>(systems);
      expected.add(Stamp.GENERIC);
      assertThat(names).containsExactlyInAnyOrderElementsOf(expected);
    }
    for (String system : systems) {
      assertThat(Samples.below(FOLDER.resolve(system))).as("samples of " + system).isNotEmpty();
    }
  }

  /// A system that only writes logs has its samples there.
  private static boolean isKnownFromHeaders(MailSystem system) {
    boolean traces = !system.dialects().isEmpty() || !system.tokens().isEmpty();
    return traces || system.logs().isEmpty();
  }
}
