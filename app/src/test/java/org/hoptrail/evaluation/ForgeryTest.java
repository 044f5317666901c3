package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.check.Check;
import org.hoptrail.check.Checks;
import org.hoptrail.evaluation.ForgeryScore.Kind;
import org.hoptrail.evaluation.ForgeryScore.Truth;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.samples.IndexedReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the checks find in mail whose truth is known: forged stamps that they flag, and honest mail
/// that they accuse.
@Tag("data")
class ForgeryTest {

  /// Scenarios of the lab in which somebody lies, with or without a fabricated stamp.
  private static final List<String> LIES = List.of("forged-", "rogue-", "helo-and-from-spoof");

  private static final String OPEN = "lab/open";
  private static final String ZOO = "lab/zoo";
  private static final Map<String, ForgeryScore> SCORES = new HashMap<>();

  private static final double LEAST_FLAGGED_PERCENT = 95;
  private static final double LEAST_FLAGGED_BY_HEADERS_PERCENT = 60;
  private static final double LEAST_FLAGGED_LABELS_PERCENT = 85;
  private static final double MOST_LABELS_PERCENT = 1;
  private static final double MOST_SUSPICIOUS_PERCENT = 2;
  private static final double MOST_HONEST_SUSPICIOUS_PERCENT = 0.5;

  @Test
  void lab_with_logs_and_zones() {
    ForgeryScore score = lab(OPEN, true);
    assertThat(score.percent(Truth.FORGED)).isGreaterThanOrEqualTo(LEAST_FLAGGED_PERCENT);
    accusesNobody(score);
  }

  @Test
  void lab_by_headers_alone() {
    ForgeryScore score = lab(OPEN, false);
    assertThat(score.percent(Truth.FORGED))
        .isGreaterThanOrEqualTo(LEAST_FLAGGED_BY_HEADERS_PERCENT);
    accusesNobody(score);
  }

  @Test
  void lab_of_every_pair_of_servers() {
    accusesNobody(lab(ZOO, true));
    accusesNobody(lab(ZOO, false));
  }

  private static void accusesNobody(ForgeryScore score) {
    assertThat(score.flagged(Truth.HONEST)).as("genuine stamps contradicted").isZero();
    assertThat(score.atLeast(Kind.HONEST, Level.FORGED)).as("honest mail forged").isZero();
    assertThat(100.0 * score.atLeast(Kind.HONEST, Level.SUSPICIOUS) / score.messages(Kind.HONEST))
        .as("honest mail suspicious, percent")
        .isLessThanOrEqualTo(MOST_SUSPICIOUS_PERCENT);
  }

  @Test
  void counts_are_those_of_the_page() throws IOException {
    ForgeryPage.check(scores(), forged());
  }

  @Test
  void something_hangs_on_every_check() {
    List<Deciding> sets = new ArrayList<>();
    scores().forEach(score -> sets.add(score.deciding()));
    forged().forEach(score -> sets.add(score.deciding()));
    assertThat(Checks.ALL)
        // What needs an index sees nothing in these sets, where each message stands for itself.
        .filteredOn(check -> !IndexedReports.CHECKS.contains(check.id()))
        .filteredOn(check -> !ForgeryPage.sum(sets.stream(), check).isAny())
        .extracting(Check::id)
        .as("checks that decide nothing")
        .isEmpty();
  }

  private static List<ForgeryScore> scores() {
    return List.of(
        lab(OPEN, true), lab(OPEN, false), lab(ZOO, true), lab(ZOO, false), labels(), honest());
  }

  private static List<ForgedScore> forged() {
    return List.of(ForgedChainsTest.labs(), ForgedChainsTest.mail(), ForgedChainsTest.run());
  }

  static ForgeryScore lab(String name, boolean proofs) {
    return SCORES.computeIfAbsent(name + proofs, key -> countLab(name, proofs));
  }

  private static ForgeryScore countLab(String name, boolean proofs) {
    Path lab = SharedData.require("data/" + name);
    LabCopies copies = new LabCopies(lab, proofs);
    ForgeryScore score =
        new ForgeryScore(name + (proofs ? ", own logs and zones" : ", headers alone"));
    for (JsonNode copy : Oracle.lines(lab.resolve("truth.jsonl"))) {
      Map<Integer, Truth> stamps = new HashMap<>();
      Map<Integer, String> styles = new HashMap<>();
      for (JsonNode received : copy.path("received")) {
        int index = received.path("index").intValue();
        stamps.put(index, truth(received.path("verdict").stringValue()));
        styles.put(index, received.path("style").asString(""));
      }
      String scenario = copy.path("scenario").stringValue();
      boolean lies = isLie(copy);
      score.add(
          copy.path("file").stringValue() + " " + scenario,
          lies ? Kind.FORGED : Kind.HONEST,
          stamps,
          styles,
          copies.report(copy));
    }
    score.print();
    return score;
  }

  /// Whether somebody lies in a copy of the lab.
  static boolean isLie(JsonNode copy) {
    return LIES.stream().anyMatch(copy.path("scenario").stringValue()::startsWith);
  }

  private static Truth truth(String verdict) {
    return switch (verdict) {
      case "fabricated" -> Truth.FORGED;
      case "genuine" -> Truth.HONEST;
      default -> Truth.FALSE_NAME;
    };
  }

  @Test
  void labels_set_by_hand() {
    ForgeryScore score = labels();
    assertThat(score.percent(Truth.FORGED)).isGreaterThanOrEqualTo(LEAST_FLAGGED_LABELS_PERCENT);
    assertThat(score.percent(Truth.HONEST)).isLessThanOrEqualTo(MOST_LABELS_PERCENT);
  }

  static ForgeryScore labels() {
    return SCORES.computeIfAbsent("labels", key -> countLabels());
  }

  private static ForgeryScore countLabels() {
    Path data = SharedData.require("data");
    Map<String, Map<Integer, Truth>> files = new TreeMap<>();
    for (JsonNode line : Oracle.lines(data.resolve("forgery-labels.jsonl"))) {
      Map<Integer, Truth> stamps =
          files.computeIfAbsent(line.path("file").stringValue(), file -> new HashMap<>());
      switch (line.path("label").stringValue()) {
        case "forged" -> stamps.put(line.path("received_index").intValue(), Truth.FORGED);
        case "honest" -> stamps.put(line.path("received_index").intValue(), Truth.HONEST);
        default -> {}
      }
    }
    ForgeryScore score = new ForgeryScore("labels set by hand");
    Analyzer analyzer = new Analyzer(Settings.DEFAULT);
    files.forEach(
        (file, stamps) ->
            Headers.messages(
                data.resolve(file),
                message ->
                    score.add(
                        file,
                        stamps.containsValue(Truth.FORGED) ? Kind.FORGED : Kind.HONEST,
                        stamps,
                        Map.of(),
                        analyzer.analyze(message))));
    score.print();
    return score;
  }

  @Test
  void honest_mail_of_the_corpus() {
    ForgeryScore score = honest();
    assertThat(score.messages(Kind.HONEST)).isGreaterThan(1_000);
    assertThat(100.0 * score.atLeast(Kind.HONEST, Level.SUSPICIOUS) / score.messages(Kind.HONEST))
        .isLessThanOrEqualTo(MOST_HONEST_SUSPICIOUS_PERCENT);
  }

  static ForgeryScore honest() {
    ForgeryScore known = SCORES.get("honest");
    if (known != null) {
      return known;
    }
    ForgeryScore score = new ForgeryScore("honest mail and fixtures");
    Analyzer analyzer = new Analyzer(Settings.DEFAULT);
    for (Path folder : honestFolders(SharedData.require("data/corpus"))) {
      Headers.messages(
          folder,
          message ->
              score.add(
                  folder.getFileName() + " " + message.source().display(),
                  Kind.HONEST,
                  Map.of(),
                  Map.of(),
                  analyzer.analyze(message)));
    }
    score.print();
    SCORES.put("honest", score);
    return score;
  }

  static List<Path> honestFolders(Path corpus) {
    try (Stream<Path> sources = Files.list(corpus);
        Stream<Path> ham = Files.list(corpus.resolve("spamassassin_corpus/data"))) {
      return Stream.concat(
              sources.filter(ForgeryTest::isFixtures),
              ham.filter(folder -> folder.getFileName().toString().contains("ham")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFixtures(Path source) {
    String name = source.getFileName().toString();
    return !name.equals("phishing_pot") && !name.equals("spamassassin_corpus");
  }
}
