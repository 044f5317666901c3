package org.hoptrail.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.render.DeliveryJson;
import org.hoptrail.samples.Samples;
import org.hoptrail.source.LogFiles;
import org.hoptrail.source.LogInput;
import org.hoptrail.trail.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Picking lines out gives the very answer that reading everything gives.
class LogSearchTest {

  private static final LogSettings SETTINGS =
      LogSettings.utc(Instant.parse("2026-11-22T00:00:00Z"), 1 << 20);

  private static final int QUERIES = 60;

  @ParameterizedTest
  @ValueSource(strings = {"campus/logs", "log"})
  void samples(String folder) throws IOException {
    compare(folder, List.of(Samples.root().resolve(folder)));
  }

  @Test
  void each_sample_alone() throws IOException {
    int narrow = 0;
    for (Path file : files(Samples.root().resolve("log"))) {
      narrow += compare(file.getFileName().toString(), List.of(file));
    }
    assertThat(narrow).isGreaterThan(300);
  }

  /// Several hosts that give mail to each other, with those systems only whose lines can be picked
  /// out.
  @ParameterizedTest
  @CsvSource({
    "lab/open/logs, 'c-mx1 c-mx2 c-fa c-fb c-s1 c-s2 c-sub c-dept'",
    "lab/open/logs, 'b-mx i-o1 i-o2 i-o3 i-sub'",
    "lab/zoo/logs, 'ex494 ex496 ex498 sm815 sm817 sm818'",
    "lab/zoo/logs, 'pf310 pf35 pf35p pf37 pf37l'"
  })
  void hosts_of_a_lab_together(String folder, String names) throws IOException {
    Path lab = SharedData.require("data/" + folder);
    List<Path> paths = Stream.of(names.split(" ", -1)).map(lab::resolve).toList();
    assertThat(compare(names, paths)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lab/open/logs", "lab/zoo/logs"})
  void each_host_of_a_lab_alone(String folder) throws IOException {
    int narrow = 0;
    try (Stream<Path> hosts = Files.list(SharedData.require("data/" + folder))) {
      for (Path host : hosts.sorted().toList()) {
        narrow += compare(folder + " " + host.getFileName(), List.of(host));
      }
    }
    assertThat(narrow).isGreaterThan(300);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(f -> f.toString().endsWith(".log")).sorted().toList();
    }
  }

  /// How many answers came from picked lines.
  private static int compare(String name, List<Path> paths) throws IOException {
    List<LogInput> files =
        new LogFiles(Limits.DEFAULT)
            .find(paths.stream().map(Path::toString).toList(), InputStream.nullInputStream());
    LogBook book = LogBook.read(files, SETTINGS);
    List<Delivery> all = book.deliveries();
    int narrow = 0;
    List<String> queries = queries(all);
    for (String text : queries) {
      Query query = new Query(text);
      LogSearch found = LogSearch.narrow(files, SETTINGS, query);
      if (found != null) {
        narrow++;
        List<Delivery> expected = all.stream().filter(query::matches).toList();
        assertThat(json(found.deliveries())).as(name + ": " + text).isEqualTo(json(expected));
      }
    }
    System.out.printf("%s: %d queries, %d from picked lines%n", name, queries.size(), narrow);
    return narrow;
  }

  private static String json(List<Delivery> deliveries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeliveryJson json = new DeliveryJson(out, false)) {
      deliveries.forEach(json::write);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /// Some of everything that occurs.
  private static List<String> queries(List<Delivery> deliveries) {
    Set<String> texts = new TreeSet<>();
    for (Delivery delivery : deliveries) {
      add(texts, delivery.messageId());
      add(texts, delivery.sender());
      add(texts, delivery.recipient());
      add(texts, delivery.originalRecipient());
      add(texts, delivery.subject());
      for (Leg leg : delivery.hops()) {
        add(texts, leg.host());
        add(texts, leg.queueId());
        add(texts, leg.queuedAs());
        add(texts, leg.client());
        leg.attempts().stream().map(Attempt::relay).forEach(relay -> add(texts, relay));
      }
    }
    List<String> some = new ArrayList<>(texts);
    Collections.shuffle(some, new Random(11));
    return some.subList(0, Math.min(QUERIES, some.size()));
  }

  private static void add(Set<String> texts, @Nullable Peer peer) {
    if (peer != null) {
      add(texts, peer.name());
      add(texts, peer.address() == null ? null : peer.address().toString());
    }
  }

  private static void add(Set<String> texts, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      texts.add(text);
      int at = text.lastIndexOf('@');
      texts.add(at < 0 ? text : text.substring(at + 1).replace(">", ""));
      texts.add(text.replace("<", "").replace(">", "").toUpperCase(java.util.Locale.ROOT));
    }
  }
}
