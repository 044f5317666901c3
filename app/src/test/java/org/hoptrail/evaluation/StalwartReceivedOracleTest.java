package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.hoptrail.evaluation.Oracle.Case;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Compares every value of 181 trace fields with what the mail-parser library reads.
@Tag("data")
class StalwartReceivedOracleTest {

  @Test
  void values_agree() {
    List<Case> cases = Oracle.cases("stalwart_mail_parser_received");
    List<String> differences = new ArrayList<>();
    int equal = 0;
    for (Case one : cases) {
      String input = one.input().stringValue();
      Map<String, String> theirs = StalwartModel.expected(one.expected());
      Map<String, String> ours = StalwartModel.ours(Headers.stamp(input), input);
      String difference = difference(theirs, ours);
      equal += difference.isEmpty() ? 1 : 0;
      if (!difference.isEmpty()) {
        differences.add(one.number() + difference);
      }
    }
    System.out.printf("stalwart_mail_parser_received: %d of %d strictly equal%n", equal, cases.size());
    System.out.println(String.join("\n", differences));
    assertThat(cases).hasSizeGreaterThan(180);
  }

  private static String difference(Map<String, String> theirs, Map<String, String> ours) {
    StringBuilder out = new StringBuilder();
    TreeSet<String> keys = new TreeSet<>(theirs.keySet());
    keys.addAll(ours.keySet());
    for (String key : keys) {
      if (!Objects.equals(theirs.get(key), ours.get(key))) {
        out.append("  ").append(key).append(": theirs ").append(theirs.get(key));
        out.append(", ours ").append(ours.get(key));
      }
    }
    return out.toString();
  }
}
