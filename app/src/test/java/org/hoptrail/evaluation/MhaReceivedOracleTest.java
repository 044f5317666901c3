package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hoptrail.evaluation.Oracle.Case;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Comment;
import org.hoptrail.received.ReceivedGrammar;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Slice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Compares clause texts, dates and delays with what Microsoft's Message Header Analyzer shows.
@Tag("data")
class MhaReceivedOracleTest {

  private static final List<String> CLAUSES = List.of("from", "by", "with", "id", "for", "via");

  /// What differs, and why ours is right.
  private static final Map<Integer, String> LISTED =
      Map.of(
          14, "qmail's `(qmail N invoked from ...)` is a comment and names no host in a by clause",
          17, "a day without a time of day is no time stamp (RFC 5322 3.3)");

  @Test
  void clauses_and_dates_agree() {
    List<String> differences = new ArrayList<>();
    TreeSet<Integer> different = new TreeSet<>();
    List<Case> cases = Oracle.cases("mha_received");
    for (Case one : cases) {
      Map<String, String> ours = ours(one.input().stringValue());
      Map<String, String> theirs = theirs(one);
      if (one.number() > 18) {
        ours.keySet().retainAll(List.of("dateNum"));
      }
      if (!ours.equals(theirs)) {
        different.add(one.number());
        differences.add("%d theirs %s%n   ours %s".formatted(one.number(), theirs, ours));
      }
    }
    System.out.printf(
        "Message Header Analyzer oracle: %d of %d equal%n%s%n",
        cases.size() - different.size(), cases.size(), String.join("\n", differences));
    assertThat(LISTED.keySet()).as("every difference is listed").containsAll(different);
  }

  @Test
  void delays_agree() {
    List<Case> chain = new ArrayList<>();
    int compared = 0;
    for (Case one : Oracle.cases("mha_received")) {
      int hop = one.expected().path("hop").asInt(0);
      if (hop <= 1) {
        compared += compareDelays(chain);
        chain.clear();
      }
      if (hop >= 1) {
        chain.add(one);
      }
    }
    compared += compareDelays(chain);
    System.out.printf("Message Header Analyzer oracle: %d delays equal%n", compared);
    assertThat(compared).isGreaterThan(5);
  }

  /// The cases of a chain are oldest first, the fields of a message newest first.
  private static int compareDelays(List<Case> chain) {
    if (chain.isEmpty()) {
      return 0;
    }
    List<String> fields =
        new ArrayList<>(chain.stream().map(c -> c.input().stringValue()).toList());
    Collections.reverse(fields);
    List<Hop> hops =
        new Analyzer(Settings.DEFAULT)
            .analyze(Headers.message(String.join("\n", fields)))
            .route()
            .hops();
    for (int i = 1; i < chain.size(); i++) {
      Duration transit = Objects.requireNonNull(hops.get(i).transit(), "transit of a hop");
      long nanosLost = transit.toNanos() % 1_000_000 == 0 ? 0 : 1;
      assertThat(transit.toMillis())
          .isCloseTo(
              chain.get(i).expected().path("delaySort").longValue(),
              org.assertj.core.data.Offset.offset(nanosLost));
    }
    return chain.size() - 1;
  }

  private static Map<String, String> theirs(Case one) {
    Map<String, String> values = new TreeMap<>();
    for (String clause : CLAUSES) {
      String text = Oracle.text(one.expected(), clause);
      if (text != null) {
        values.put(clause, text);
      }
    }
    if (one.expected().has("dateNum")) {
      values.put("dateNum", String.valueOf(one.expected().path("dateNum").longValue()));
    }
    return values;
  }

  private static Map<String, String> ours(String line) {
    Slice value = Slice.of(line.substring("Received:".length()));
    TraceField field = new ReceivedGrammar().parse(value);
    Map<String, String> values = new TreeMap<>();
    for (Clause clause : field.clauses()) {
      if (clause.kind() != ClauseKind.OTHER) {
        values.merge(clause.kind().keyword(), text(clause), (one, more) -> one + "; " + more);
      }
    }
    if (field.date() != null) {
      values.put("dateNum", String.valueOf(field.date().instant().toEpochMilli()));
    }
    return values;
  }

  /// Everything behind the keyword: value, further words, comments.
  private static String text(Clause clause) {
    int end = clause.value().end();
    for (Slice extra : clause.extras()) {
      end = Math.max(end, extra.end());
    }
    for (Comment comment : clause.comments()) {
      end = Math.max(end, comment.whole().end());
    }
    int start = clause.keyword().end();
    return new Slice(clause.value().bytes(), start, Math.max(start, end)).trim().unfolded();
  }
}
