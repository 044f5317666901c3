package org.hoptrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.trail.Trails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A ledger tells the same as everything tied together at once.
class LedgerTest {

  private static final int TRANSFERS = 400;

  @TempDir private Path directory;

  /// Few ids in a short time: nearly all is one piece. Many in a long time: hundreds of pieces.
  @ParameterizedTest
  @ValueSource(ints = {20, 200, 1_000, 10_000})
  void tellsTheSameDeliveries(int ids) {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      Duration span = Duration.ofHours(1L << random.nextInt(11));
      InventedLogs logs = new InventedLogs(random, ids, span);
      List<Transfer> transfers = logs.transfers(TRANSFERS);
      List<Refusal> refusals = logs.refusals(TRANSFERS / 2);
      Trails whole = Trails.of(transfers, refusals, InventedLogs.REPLIES);
      try (LedgerWriter writer = writer(transfers, refusals)) {
        Ledger ledger = writer.bind(Set.of());
        List<Delivery> told = new ArrayList<>();
        ledger.each(piece -> told.addAll(piece.deliveries()));
        assertThat(told).hasSameSizeAs(whole.deliveries());
        assertThat(told).containsExactlyInAnyOrderElementsOf(whole.deliveries());
        assertThat(ledger.size()).isEqualTo(TRANSFERS + TRANSFERS / 2);
      }
    }
  }

  @Test
  void findsEverythingByItsNames() {
    InventedLogs logs = new InventedLogs(new Random(7), 300, Duration.ofDays(3));
    List<Transfer> transfers = logs.transfers(TRANSFERS);
    List<Refusal> refusals = logs.refusals(TRANSFERS);
    Trails whole = Trails.of(transfers, refusals, InventedLogs.REPLIES);
    try (LedgerWriter writer = writer(transfers, refusals)) {
      Ledger ledger = writer.bind(Set.of());
      for (Transfer transfer : transfers) {
        assertThat(transfers(ledger.ofId(transfer.queueId()))).contains(transfer);
        assertThat(ledger.mayKnow(transfer.queueId())).isTrue();
        for (String name : transfer.names()) {
          assertThat(transfers(ledger.ofId(name))).contains(transfer);
        }
      }
      for (Delivery delivery : whole.deliveries()) {
        if (delivery.messageId() != null) {
          assertThat(ledger.ofMessageId(delivery.messageId()))
              .anySatisfy(piece -> assertThat(piece.deliveries()).contains(delivery));
        }
        delivery.hops().stream()
            .flatMap(hop -> Stream.ofNullable(hop.client()))
            .forEach(
                client ->
                    assertThat(ledger.hosts().isKnown(client)).isEqualTo(whole.isHost(client)));
      }
      assertThat(ledger.ofId("nobody")).isEmpty();
      assertThat(ledger.mayKnow("nobody")).isFalse();
      assertThat(ledger.ofMessageId("<nobody@example.net>")).isEmpty();
    }
  }

  @Test
  void keepsWhatNobodyHasAnythingToDoWithApart() {
    InventedLogs logs = new InventedLogs(new Random(3), 1_000_000, Duration.ofDays(300));
    List<Transfer> transfers = logs.transfers(TRANSFERS);
    try (LedgerWriter writer = writer(transfers, List.of())) {
      List<Integer> sizes = new ArrayList<>();
      writer.bind(Set.of()).each(piece -> sizes.add(piece.transfers().size()));
      assertThat(Collections.max(sizes)).isLessThan(TRANSFERS / 4);
    }
  }

  @Test
  void leavesNothingBehind() throws IOException {
    InventedLogs logs = new InventedLogs(new Random(1), 100, Duration.ofDays(1));
    try (LedgerWriter writer = writer(logs.transfers(TRANSFERS), logs.refusals(TRANSFERS))) {
      assertThat(files()).isNotEmpty();
      assertThat(writer.bind(Set.of()).size()).isEqualTo(2 * TRANSFERS);
    }
    assertThat(files()).isEmpty();
    LedgerWriter unbound = writer(logs.transfers(TRANSFERS), List.of());
    assertThat(files()).isNotEmpty();
    unbound.close();
    assertThat(files()).isEmpty();
  }

  @Test
  void tellsNothingOfNothing() {
    try (LedgerWriter writer = writer(List.of(), List.of())) {
      Ledger ledger = writer.bind(Set.of("mx1"));
      assertThat(ledger.size()).isZero();
      assertThat(ledger.moves()).isEmpty();
      assertThat(ledger.ofId("A")).isEmpty();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  private static List<Transfer> transfers(List<Trails> pieces) {
    return pieces.stream().flatMap(piece -> piece.transfers().stream()).toList();
  }

  private LedgerWriter writer(List<Transfer> transfers, List<Refusal> refusals)
      throws UncheckedIOException {
    LedgerWriter writer = new LedgerWriter(directory, InventedLogs.REPLIES);
    transfers.forEach(writer::add);
    refusals.forEach(writer::add);
    return writer;
  }
}
