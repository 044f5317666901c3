package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The count of a comparison of log lines with what another program read of them.
final class LogOracle {

  private final String name;
  private final List<String> differences = new ArrayList<>();
  private final TreeSet<Integer> different = new TreeSet<>();
  private final Map<String, Integer> notHeld = new TreeMap<>();
  private int lines;
  private int equal;

  LogOracle(String name) {
    this.name = name;
  }

  void line(int number, String input, LogFacts facts) {
    lines++;
    if (!facts.isRead()) {
      differ(number, "not read: " + input);
    }
  }

  /// A field whose values are the same.
  void equal() {
    equal++;
  }

  /// A field that the events do not hold.
  void notHeld(String field) {
    notHeld.merge(field, 1, Integer::sum);
  }

  void differ(int number, String how) {
    different.add(number);
    differences.add(number + " " + how);
  }

  /// Prints the figures and demands that every difference is listed.
  void conclude(Map<Integer, String> listed) {
    System.out.printf(
        "%s oracle: %d lines, %d fields equal, %d lines different, fields not held %s%n%s%n",
        name, lines, equal, different.size(), notHeld, String.join("\n", differences));
    assertThat(listed.keySet()).as("every difference is listed").containsAll(different);
  }
}
