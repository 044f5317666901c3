package org.hoptrail.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hoptrail.check.Weighing;
import org.hoptrail.forgery.Craft;
import org.hoptrail.forgery.Forger;
import org.hoptrail.forgery.Forgery;
import org.hoptrail.forgery.Genuine;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;

/// How the checks do on forgeries made from one collection of genuine messages, craft by craft.
///
/// The collection is cut in two halves by the bytes of the messages. Whoever changes a check looks
/// at the first half; the second tells what the change is worth on mail he has not seen.
final class ForgedScore {

  /// The counts of one craft on one half.
  static final class Half {
    private int messages;
    private int stamps;
    private int flagged;
    private int suspicious;
    private int told;
    private int wasSuspicious;

    int messages() {
      return messages;
    }

    /// Forged stamps that are contradicted or below a contradicted one, percent.
    double flagged() {
      return percent(flagged, stamps);
    }

    /// Messages that are suspicious or worse, percent.
    double suspicious() {
      return percent(suspicious, messages);
    }

    /// Messages with a finding that the genuine one lacks, percent.
    double told() {
      return percent(told, messages);
    }

    /// Genuine ones among them that were suspicious before, percent.
    double wasSuspicious() {
      return percent(wasSuspicious, messages);
    }

    boolean hasStamps() {
      return stamps > 0;
    }

    private static double percent(int part, int whole) {
      return whole == 0 ? 0 : 100.0 * part / whole;
    }
  }

  private final String name;
  private final Map<Craft, List<Half>> crafts = new LinkedHashMap<>();
  private final Deciding deciding = new Deciding();
  private final Map<String, List<String>> missed = new HashMap<>();

  /// Forges every message in every way and counts what is found.
  ///
  /// @param others what forgers copy from
  /// @param wanted the ways to forge
  /// @param analysis how a forged message is analysed, given the genuine one
  ForgedScore(
      String name,
      List<Genuine> genuine,
      List<Genuine> others,
      List<Craft> wanted,
      BiFunction<Genuine, RawMessage, Report> analysis) {
    this.name = name;
    Forger forger = new Forger(others);
    for (Craft craft : wanted) {
      List<Half> halves = List.of(new Half(), new Half());
      crafts.put(craft, halves);
      for (Genuine message : genuine) {
        Forgery forgery = forger.forge(craft, message);
        if (forgery != null) {
          Half half = halves.get(Math.floorMod(message.seed() >>> 8, 2));
          add(craft, half, message, forgery, analysis.apply(message, forgery.message()));
        }
      }
    }
  }

  private void add(Craft craft, Half half, Genuine genuine, Forgery forgery, Report report) {
    half.messages++;
    half.stamps += forgery.forged().size();
    int newest = Weighing.newestContradicted(report.route(), report.verdicts(), report.findings());
    for (Hop hop : report.route().hops()) {
      boolean forged = forgery.forged().contains(hop.stamp().receivedIndex());
      half.flagged += forged && hop.number() <= newest ? 1 : 0;
    }
    boolean told = hasNew(genuine.report(), report);
    half.suspicious += isSuspicious(report) ? 1 : 0;
    half.wasSuspicious += isSuspicious(genuine.report()) ? 1 : 0;
    half.told += told ? 1 : 0;
    deciding.add(report, forgery.forged());
    if (newest == 0) {
      missed
          .computeIfAbsent(craft.name(), key -> new ArrayList<>())
          .add(genuine.message().source().display() + (told ? " (told)" : ""));
    }
  }

  private static boolean isSuspicious(Report report) {
    return report.verdict().level().compareTo(Level.SUSPICIOUS) >= 0;
  }

  /// Whether a check says more, or is surer, than it was of the genuine message.
  private static boolean hasNew(Report before, Report after) {
    Map<String, Integer> known = weights(before);
    for (Map.Entry<String, Integer> weight : weights(after).entrySet()) {
      if (weight.getValue() > known.getOrDefault(weight.getKey(), 0)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Integer> weights(Report report) {
    Map<String, Integer> weights = new HashMap<>();
    for (Finding finding : report.findings()) {
      weights.merge(finding.check(), weight(finding.certainty()), Integer::sum);
    }
    return weights;
  }

  private static int weight(Certainty certainty) {
    return switch (certainty) {
      case WEAK -> 1;
      case MEDIUM -> 2;
      case STRONG -> 3;
    };
  }

  String name() {
    return name;
  }

  Map<Craft, List<Half>> crafts() {
    return crafts;
  }

  /// What hangs on which check.
  Deciding deciding() {
    return deciding;
  }

  /// Prints the table, and with `-Dmissed=CRAFT` the messages in which nothing was contradicted.
  void print() {
    System.out.printf("%nForged from %s%n", name);
    System.out.printf(
        "  %-18s %9s %15s %15s %15s %10s%n",
        "craft", "messages", "stamps flagged", "suspicious", "new finding", "untouched");
    crafts.forEach(
        (craft, halves) ->
            System.out.printf(
                "  %-18s %4d/%4d %6.1f /%6.1f %6.1f /%6.1f %6.1f /%6.1f %5.1f/%4.1f%n",
                craft.name(),
                halves.get(0).messages(),
                halves.get(1).messages(),
                halves.get(0).flagged(),
                halves.get(1).flagged(),
                halves.get(0).suspicious(),
                halves.get(1).suspicious(),
                halves.get(0).told(),
                halves.get(1).told(),
                halves.get(0).wasSuspicious(),
                halves.get(1).wasSuspicious()));
    missed
        .getOrDefault(System.getProperty("missed", ""), List.of())
        .forEach(line -> System.out.println("    missed: " + line));
  }
}
