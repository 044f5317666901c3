package org.hoptrail.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The invented zones of `src/test/zones`: wildcards, aliases, delegations, odd octets.
final class TestZones {

  static final Path FOLDER = Path.of("src/test/zones");

  private TestZones() {}

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> zones = files.sorted().toList();
      assertThat(zones).isNotEmpty();
      return zones;
    }
  }
}
