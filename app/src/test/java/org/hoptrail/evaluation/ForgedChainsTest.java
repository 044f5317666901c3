package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.hoptrail.SharedData;
import org.hoptrail.check.Elsewhere;
import org.hoptrail.evaluation.ForgedScore.Half;
import org.hoptrail.forgery.Craft;
import org.hoptrail.forgery.Forger;
import org.hoptrail.forgery.Genuine;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.SeenStamps;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the checks find in forgeries made from genuine messages, by headers alone.
class ForgedChainsTest {

  private static final Map<String, ForgedScore> SCORES = new ConcurrentHashMap<>();
  private static final Map<String, List<Genuine>> COLLECTIONS = new ConcurrentHashMap<>();

  @Test
  void from_samples() {
    assertThat(least(samples(), "dialect", Half::flagged)).isGreaterThanOrEqualTo(95);
    assertThat(least(samples(), "shift-careless", Half::flagged)).isGreaterThanOrEqualTo(85);
    assertThat(least(samples(), "shift-month", Half::told)).isGreaterThanOrEqualTo(95);
    assertThat(least(samples(), "insert", Half::told)).isGreaterThanOrEqualTo(75);
  }

  @Test
  @Tag("data")
  void from_the_labs() {
    assertThat(least(labs(), "dialect", Half::flagged)).isGreaterThanOrEqualTo(95);
    assertThat(least(labs(), "shift-month", Half::flagged)).isGreaterThanOrEqualTo(90);
    assertThat(least(labs(), "insert", Half::flagged)).isGreaterThanOrEqualTo(60);
    assertThat(least(labs(), "transplant", Half::told)).isGreaterThanOrEqualTo(95);
  }

  @Test
  @Tag("data")
  void from_honest_mail() {
    assertThat(least(mail(), "dialect", Half::flagged)).isGreaterThanOrEqualTo(95);
    assertThat(least(mail(), "transplant", Half::flagged)).isGreaterThanOrEqualTo(90);
    assertThat(least(mail(), "shift-month", Half::flagged)).isGreaterThanOrEqualTo(70);
    assertThat(least(mail(), "insert", Half::flagged)).isGreaterThanOrEqualTo(60);
    assertThat(least(run(), "transplant-linked", Half::flagged)).isGreaterThanOrEqualTo(90);
  }

  /// The rate of a craft in the half where it is lower.
  private static double least(ForgedScore score, String craft, ToDoubleFunction<Half> rate) {
    for (Map.Entry<Craft, List<Half>> row : score.crafts().entrySet()) {
      if (row.getKey().name().equals(craft)) {
        return row.getValue().stream().mapToDouble(rate).min().orElse(0);
      }
    }
    throw new AssertionError("no craft " + craft);
  }

  /// Our own messages in which nothing is suspicious.
  static ForgedScore samples() {
    return SCORES.computeIfAbsent("samples", key -> countSamples());
  }

  private static ForgedScore countSamples() {
    Analyzer analyzer = new Analyzer(Settings.DEFAULT);
    List<Genuine> genuine = new ArrayList<>();
    for (Path file : Samples.below(Samples.root())) {
      String name = file.getFileName().toString();
      if (name.endsWith(".eml") && !name.startsWith("hit-") && !name.startsWith("forged")) {
        Headers.messages(file, message -> add(message, analyzer, genuine));
      }
    }
    return counted(
        new ForgedScore(
            "samples",
            genuine,
            genuine,
            Forger.CRAFTS,
            (from, message) -> analyzer.analyze(message)));
  }

  /// Copies of the labs in which nobody lies, each read as the organisation that stored it would.
  static ForgedScore labs() {
    return SCORES.computeIfAbsent("labs", key -> countLabs());
  }

  private static ForgedScore countLabs() {
    List<Genuine> genuine = new ArrayList<>();
    Map<Genuine, Analyzer> analyzers = new HashMap<>();
    for (String name : List.of("lab/open", "lab/zoo")) {
      Path lab = SharedData.require("data/" + name);
      LabCopies copies = new LabCopies(lab, false);
      for (JsonNode copy : Oracle.lines(lab.resolve("truth.jsonl"))) {
        if (!ForgeryTest.isLie(copy)) {
          add(copies.message(copy), copies.analyzer(copy), genuine);
          analyzers.put(genuine.getLast(), copies.analyzer(copy));
        }
      }
    }
    return counted(
        new ForgedScore(
            "lab/open and lab/zoo",
            genuine,
            genuine,
            Forger.CRAFTS,
            (from, message) -> analyzers.getOrDefault(from, NOBODYS).analyze(message)));
  }

  private static final Analyzer NOBODYS = new Analyzer(Settings.DEFAULT);

  /// Real mail of many systems and years.
  static ForgedScore mail() {
    return SCORES.computeIfAbsent(
        "mail", key -> countMail("honest mail and fixtures", Elsewhere.NOWHERE, Forger.CRAFTS));
  }

  /// The same in one run with the messages that are copied from.
  static ForgedScore run() {
    return SCORES.computeIfAbsent(
        "run",
        key -> {
          SeenStamps seen = new SeenStamps();
          mailAndMore().forEach(known -> seen.remember(known.report()));
          return countMail("the same, in one run with what is copied", seen, Forger.COPYING);
        });
  }

  private static ForgedScore countMail(String name, Elsewhere elsewhere, List<Craft> crafts) {
    Analyzer analyzer = new Analyzer(Settings.DEFAULT);
    return counted(
        new ForgedScore(
            name,
            honestMail(),
            mailAndMore(),
            crafts,
            (from, message) -> analyzer.analyze(message, elsewhere)));
  }

  private static List<Genuine> honestMail() {
    return COLLECTIONS.computeIfAbsent(
        "mail",
        key -> {
          Analyzer analyzer = new Analyzer(Settings.DEFAULT);
          List<Genuine> genuine = new ArrayList<>();
          for (Path folder : ForgeryTest.honestFolders(SharedData.require("data/corpus"))) {
            Headers.messages(folder, message -> add(message, analyzer, genuine));
          }
          return genuine;
        });
  }

  /// What a forger copies need not be honest: the stamps of any message will do.
  private static List<Genuine> mailAndMore() {
    return COLLECTIONS.computeIfAbsent(
        "more",
        key -> {
          Analyzer analyzer = new Analyzer(Settings.DEFAULT);
          List<Genuine> all = new ArrayList<>(honestMail());
          Headers.messages(
              SharedData.require("data/corpus/phishing_pot"),
              message -> addAny(message, analyzer, all));
          return all;
        });
  }

  private static ForgedScore counted(ForgedScore score) {
    score.print();
    return score;
  }

  private static void addAny(RawMessage message, Analyzer analyzer, List<Genuine> others) {
    Genuine known = Genuine.of(message, analyzer.analyze(message));
    if (known != null) {
      others.add(known);
    }
  }

  private static void add(RawMessage message, Analyzer analyzer, List<Genuine> genuine) {
    Genuine known = Genuine.of(message, analyzer.analyze(message));
    if (known != null && known.report().verdict().level().compareTo(Level.SUSPICIOUS) < 0) {
      genuine.add(known);
    }
  }
}
