package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hoptrail.evaluation.Oracle.Case;
import org.hoptrail.evaluation.StalwartProjections.Pair;
import org.hoptrail.evaluation.StalwartProjections.Projection;
import org.hoptrail.model.Stamp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Compares every value of 181 trace fields with what the mail-parser library reads: strictly, and
/// after the losses of its record are allowed for.
@Tag("data")
class StalwartReceivedOracleTest {

  private static final double LEAST_EQUAL_PERCENT = 97;

  /// What still differs, and why ours is right.
  private static final Map<Integer, String> LISTED =
      Map.of(
          54, "the resolver's name in angle brackets says that it had no answer",
          123, "a second `by` tells the user id of a filter, not another host",
          145, "`(NAME [local])` is how OpenSMTPD names itself, nobody resolved it",
          151, "the From-domain holds a path in angle brackets; theirs drops it and calls it ident",
          155, "two hosts and words ran together where bytes were lost; there is no cipher clause");

  @Test
  void values_agree() {
    List<Case> cases = Oracle.cases("stalwart_mail_parser_received");
    List<String> differences = new ArrayList<>();
    TreeSet<Integer> different = new TreeSet<>();
    int strictly = 0;
    for (Case one : cases) {
      String input = one.input().stringValue();
      Stamp stamp = Headers.stamp(input);
      Map<String, String> theirs = StalwartModel.expected(one.expected());
      Map<String, String> ours = StalwartModel.ours(stamp, input);
      strictly += ours.equals(theirs) ? 1 : 0;
      project(new Pair(stamp, input, ours, theirs));
      if (!ours.equals(theirs)) {
        different.add(one.number());
        differences.add(one.number() + difference(theirs, ours));
      }
    }
    int equal = cases.size() - different.size();
    System.out.printf(
        "mail-parser oracle: %d of %d strictly equal, %d (%.1f %%) after %d projections%n%s%n",
        strictly,
        cases.size(),
        equal,
        100.0 * equal / cases.size(),
        StalwartProjections.ALL.size(),
        String.join("\n", differences));
    assertThat(LISTED.keySet()).as("every difference is listed").containsAll(different);
    assertThat(100.0 * equal / cases.size()).isGreaterThanOrEqualTo(LEAST_EQUAL_PERCENT);
  }

  private static void project(Pair pair) {
    for (Projection projection : StalwartProjections.ALL) {
      projection.rule().apply(pair);
    }
  }

  private static String difference(Map<String, String> theirs, Map<String, String> ours) {
    StringBuilder out = new StringBuilder();
    TreeMap<String, String> all = new TreeMap<>(theirs);
    all.putAll(ours);
    for (String key : all.keySet()) {
      if (!Objects.equals(theirs.get(key), ours.get(key))) {
        out.append("  ").append(key).append(": theirs ").append(theirs.get(key));
        out.append(", ours ").append(ours.get(key));
      }
    }
    return out.toString();
  }
}
