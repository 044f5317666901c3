package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.SharedData;
import org.hoptrail.forgery.Genuine;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the checks find in forgeries made from genuine messages, by headers alone.
class ForgedChainsTest {

  private static final Map<String, ForgedScore> SCORES = new HashMap<>();

  @Test
  void from_samples() {
    assertThat(samples().crafts().values()).anyMatch(halves -> halves.getFirst().messages() > 0);
  }

  @Test
  @Tag("data")
  void from_the_labs() {
    assertThat(labs().crafts().values()).anyMatch(halves -> halves.getFirst().messages() > 100);
  }

  @Test
  @Tag("data")
  void from_honest_mail() throws IOException {
    assertThat(mail().crafts().values()).anyMatch(halves -> halves.getFirst().messages() > 1_000);
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
        new ForgedScore("samples", genuine, genuine, (from, message) -> analyzer.analyze(message)));
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
            (from, message) -> analyzers.getOrDefault(from, NOBODYS).analyze(message)));
  }

  private static final Analyzer NOBODYS = new Analyzer(Settings.DEFAULT);

  /// Real mail of many systems and years.
  static ForgedScore mail() throws IOException {
    ForgedScore known = SCORES.get("mail");
    if (known != null) {
      return known;
    }
    Analyzer analyzer = new Analyzer(Settings.DEFAULT);
    List<Genuine> genuine = new ArrayList<>();
    for (Path folder : ForgeryTest.honestFolders(SharedData.require("data/corpus"))) {
      Headers.messages(folder, message -> add(message, analyzer, genuine));
    }
    List<Genuine> others = new ArrayList<>(genuine);
    Headers.messages(
        SharedData.require("data/corpus/phishing_pot"),
        message -> addAny(message, analyzer, others));
    ForgedScore score =
        counted(
            new ForgedScore(
                "honest mail and fixtures",
                genuine,
                others,
                (from, message) -> analyzer.analyze(message)));
    SCORES.put("mail", score);
    return score;
  }

  private static ForgedScore counted(ForgedScore score) {
    score.print();
    return score;
  }

  /// What a forger copies need not be honest: the stamps of any message will do.
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
