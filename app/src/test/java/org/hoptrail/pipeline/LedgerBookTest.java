package org.hoptrail.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Transfer;
import org.hoptrail.render.DeliveryJson;
import org.hoptrail.route.LogView;
import org.hoptrail.source.LogFiles;
import org.hoptrail.source.LogInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Logs on disk tell the same as logs in memory.
class LedgerBookTest {

  private static final LogSettings SETTINGS =
      new LogSettings(
          ZoneOffset.UTC, Instant.parse("2026-11-20T12:00:00Z"), Limits.DEFAULT.logLineBytes());

  @Test
  void the_same_of_samples() throws IOException {
    assertThat(compare(Path.of("../samples/log"))).isPositive();
  }

  /// All hosts together, the clocks of some only guessed.
  @ParameterizedTest
  @ValueSource(strings = {"lab/open/logs", "lab/zoo/logs"})
  void the_same_of_all_hosts_of_a_lab(String folder) throws IOException {
    assertThat(compare(SharedData.require("data/" + folder))).isGreaterThan(100);
  }

  private static int compare(Path logs) throws IOException {
    assertThat(Files.isDirectory(logs)).isTrue();
    List<LogInput> files =
        new LogFiles(Limits.DEFAULT).find(List.of(logs.toString()), InputStream.nullInputStream());
    LogBook.Told memory = LogBook.read(files, SETTINGS).told();
    try (LedgerBook disk = LedgerBook.read(files, SETTINGS, null, lines -> {})) {
      List<String> deliveries = new ArrayList<>();
      disk.deliveries(together -> deliveries.addAll(lines(together)));
      assertThat(deliveries).containsExactlyInAnyOrderElementsOf(lines(memory.deliveries()));
      assertThat(disk.covered()).isEqualTo(memory.covered());
      Set<String> names = disk.names();
      assertThat(names).isEqualTo(memory.names());
      names(memory.view(), disk.view(), memory.names());
      messages(memory, disk.view());
      return deliveries.size();
    }
  }

  private static void names(LogView memory, LogView disk, Set<String> names) {
    for (String name : names) {
      List<Transfer> known = memory.ofId(name);
      assertThat(disk.ofId(name)).as(name).containsExactlyInAnyOrderElementsOf(known);
      for (Transfer transfer : known) {
        assertThat(disk.messageId(transfer)).as(name).isEqualTo(memory.messageId(transfer));
        assertThat(disk.isOurs(transfer.client())).isEqualTo(memory.isOurs(transfer.client()));
        if (transfer.client() != null && transfer.client().name() != null) {
          String client = transfer.client().name();
          assertThat(disk.hostNamed(client)).isEqualTo(memory.hostNamed(client));
        }
      }
    }
  }

  private static void messages(LogBook.Told memory, LogView disk) {
    for (Delivery delivery : memory.deliveries()) {
      String id = delivery.messageId();
      if (id != null) {
        assertThat(lines(disk.ofMessage(id))).isEqualTo(lines(memory.view().ofMessage(id)));
      }
    }
    for (Map.Entry<String, ?> host : memory.covered().entrySet()) {
      Instant at = Instant.parse("2026-02-03T12:00:00Z");
      assertThat(disk.covers(host.getKey(), at)).isEqualTo(memory.view().covers(host.getKey(), at));
    }
  }

  private static List<String> lines(List<Delivery> deliveries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeliveryJson json = new DeliveryJson(out, false)) {
      deliveries.forEach(json::write);
    }
    return Stream.of(out.toString(StandardCharsets.UTF_8).split("\n", -1))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
