package org.hoptrail.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoptrail.check.Check;
import org.hoptrail.check.Checks;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Report;
import org.hoptrail.model.Standing;

/// How the checks do on one set of messages whose truth is known.
final class ForgeryScore {

  /// What a stamp is in truth.
  enum Truth {
    FORGED,
    HONEST,
    /// A server really wrote it, under a name that is not its own.
    FALSE_NAME
  }

  /// What a message is in truth.
  enum Kind {
    HONEST,
    FORGED
  }

  /// The counts of one check.
  private static final class Row {
    private int forgedStamps;
    private int honestStamps;
    private int forgedMessages;
    private int honestMessages;
  }

  private final String name;
  private final Map<String, Row> rows = new TreeMap<>();
  private final Map<Kind, Map<Level, Integer>> levels = new EnumMap<>(Kind.class);
  private final Map<Truth, int[]> flagged = new EnumMap<>(Truth.class);
  private final List<String> missed = new ArrayList<>();
  private final List<String> accused = new ArrayList<>();
  private final Deciding deciding = new Deciding();

  ForgeryScore(String name) {
    this.name = name;
    for (Check check : Checks.ALL) {
      rows.put(check.id(), new Row());
    }
    for (Kind kind : Kind.values()) {
      levels.put(kind, new EnumMap<>(Level.class));
    }
    for (Truth truth : Truth.values()) {
      flagged.put(truth, new int[2]);
    }
  }

  private Map<Level, Integer> levels(Kind kind) {
    return levels.computeIfAbsent(kind, key -> new EnumMap<>(Level.class));
  }

  private int[] counts(Truth truth) {
    return flagged.computeIfAbsent(truth, key -> new int[2]);
  }

  /// Counts one message.
  ///
  /// @param about how to name it in lists
  /// @param stamps the truth of its stamps by position, 0 = topmost; those left out do not count
  /// @param notes what to say of a stamp that is missed, by position
  void add(
      String about,
      Kind kind,
      Map<Integer, Truth> stamps,
      Map<Integer, String> notes,
      Report report) {
    levels(kind).merge(report.verdict().level(), 1, Integer::sum);
    if (kind == Kind.HONEST && report.verdict().level().compareTo(Level.SUSPICIOUS) >= 0) {
      accused.add(report.verdict().level() + " " + about + " " + words(report));
    }
    int newest = newestContradicted(report);
    for (Hop hop : report.route().hops()) {
      Truth truth = stamps.get(hop.stamp().receivedIndex());
      if (truth != null) {
        stamp(about, truth, hop, newest, notes);
      }
    }
    rows(kind, stamps, report);
    if (kind == Kind.FORGED) {
      deciding.add(report, forged(stamps));
    }
  }

  private static Set<Integer> forged(Map<Integer, Truth> stamps) {
    Set<Integer> forged = new HashSet<>(stamps.keySet());
    forged.removeIf(index -> stamps.get(index) != Truth.FORGED);
    return forged;
  }

  /// What hangs on which check.
  Deciding deciding() {
    return deciding;
  }

  private void stamp(String about, Truth truth, Hop hop, int newest, Map<Integer, String> notes) {
    boolean isFlagged = hop.number() <= newest;
    int[] counts = counts(truth);
    counts[0]++;
    counts[1] += isFlagged ? 1 : 0;
    int index = hop.stamp().receivedIndex();
    if (truth == Truth.FORGED && !isFlagged) {
      missed.add(notes.getOrDefault(index, "") + " " + about + " stamp " + index);
    } else if (truth == Truth.HONEST && isFlagged) {
      accused.addFirst("STAMP " + index + " of " + about + ": " + hop.why());
    }
  }

  private static int newestContradicted(Report report) {
    int newest = 0;
    for (Hop hop : report.route().hops()) {
      newest = hop.standing() == Standing.CONTRADICTED ? Math.max(newest, hop.number()) : newest;
    }
    return newest;
  }

  private void rows(Kind kind, Map<Integer, Truth> stamps, Report report) {
    Set<String> inMessage = new HashSet<>();
    Map<String, Set<Integer>> byCheck = new HashMap<>();
    for (Finding finding : report.findings()) {
      inMessage.add(finding.check());
      if (finding.hop() != null) {
        byCheck
            .computeIfAbsent(finding.check(), id -> new HashSet<>())
            .add(finding.hop().stamp().receivedIndex());
      }
    }
    for (String check : inMessage) {
      Row row = rows.computeIfAbsent(check, id -> new Row());
      row.forgedMessages += kind == Kind.FORGED ? 1 : 0;
      row.honestMessages += kind == Kind.HONEST ? 1 : 0;
      for (Integer index : byCheck.getOrDefault(check, Set.of())) {
        row.forgedStamps += stamps.get(index) == Truth.FORGED ? 1 : 0;
        row.honestStamps += stamps.get(index) == Truth.HONEST ? 1 : 0;
      }
    }
  }

  private static String words(Report report) {
    StringBuilder words = new StringBuilder();
    for (Finding finding : report.findings()) {
      words.append("\n        ").append(finding.certainty()).append(' ').append(finding.check());
      words.append(": ").append(finding.title());
    }
    return words.toString();
  }

  /// The share of stamps of that truth that are contradicted or below a contradicted one, percent.
  double percent(Truth truth) {
    int[] counts = counts(truth);
    return counts[0] == 0 ? 0 : 100.0 * counts[1] / counts[0];
  }

  /// How many stamps of that truth are contradicted or below a contradicted one.
  int flagged(Truth truth) {
    return counts(truth)[1];
  }

  /// How many messages of that kind got at least that verdict.
  int atLeast(Kind kind, Level level) {
    int count = 0;
    for (Map.Entry<Level, Integer> entry : levels(kind).entrySet()) {
      count += entry.getKey().compareTo(level) >= 0 ? entry.getValue() : 0;
    }
    return count;
  }

  /// How many messages of that kind there are.
  int messages(Kind kind) {
    return atLeast(kind, Level.CONSISTENT);
  }

  /// The name of the set.
  String name() {
    return name;
  }

  /// How many stamps of that truth there are.
  int stamps(Truth truth) {
    return counts(truth)[0];
  }

  /// The counts of one check, in the order of the printed table.
  List<Integer> row(String check) {
    Row row = rows.computeIfAbsent(check, id -> new Row());
    return List.of(row.forgedStamps, row.honestStamps, row.forgedMessages, row.honestMessages);
  }

  /// Prints all there is to know.
  void print() {
    System.out.printf("%nForgery, %s%n", name);
    flagged.forEach(
        (truth, counts) ->
            System.out.printf(
                "  stamps %s: %d of %d flagged%n",
                truth.name().toLowerCase(Locale.ROOT), counts[1], counts[0]));
    levels.forEach((kind, counts) -> System.out.printf("  messages %s: %s%n", kind, counts));
    System.out.printf(
        "  %-22s %14s %14s %14s %14s %9s%n",
        "check", "forged stamps", "honest stamps", "forged mail", "honest mail", "decides");
    rows.forEach(
        (check, row) ->
            System.out.printf(
                "  %-22s %14d %14d %14d %14d %9s%n",
                check,
                row.forgedStamps,
                row.honestStamps,
                row.forgedMessages,
                row.honestMessages,
                deciding.of(check)));
    accused.forEach(line -> System.out.println("    accused: " + line));
    missed.stream().sorted().forEach(line -> System.out.println("    missed: " + line));
  }
}
