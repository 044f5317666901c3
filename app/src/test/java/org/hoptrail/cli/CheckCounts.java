package org.hoptrail.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.samples.Samples;

/// What `docs/checks-counts.md` says, for the page about the checks. The data it was counted on is
/// not everywhere, so the page itself is the source.
final class CheckCounts {

  private static final String CRAFTS = "From ";
  private static final String HEADING = "#";

  /// The rows of all tables by the heading above them.
  private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

  private CheckCounts() {}

  static CheckCounts read() {
    CheckCounts counts = new CheckCounts();
    String heading = "";
    try {
      for (String line :
          Files.readAllLines(Samples.root().resolveSibling("docs/checks-counts.md"))) {
        if (line.startsWith(HEADING)) {
          heading = line.replaceFirst("^#+ ", "");
        } else if (line.startsWith("| ")) {
          counts.tables.computeIfAbsent(heading, h -> new ArrayList<>()).add(cells(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return counts;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
  }

  /// In which sets a check speaks, and of how much that is forged and honest.
  String of(String check) {
    List<String> told = new ArrayList<>();
    tables.forEach(
        (set, rows) -> {
          for (List<String> row : rows) {
            if (row.getFirst().equals(check) && row.size() == 6) {
              told.add("%s %s/%s".formatted(set, row.get(3), row.get(4)));
            }
          }
        });
    return told.isEmpty() ? "in no set of real mail" : String.join("; ", told);
  }

  /// The share of forged stamps that are flagged, by what was done to genuine messages.
  void crafts(StringBuilder out) {
    Map<String, Map<String, String>> rates = new LinkedHashMap<>();
    Map<String, String> meaning = new LinkedHashMap<>();
    List<String> sets = tables.keySet().stream().filter(set -> set.startsWith(CRAFTS)).toList();
    for (String set : sets) {
      List<List<String>> rows = tables.getOrDefault(set, List.of());
      for (List<String> row : rows.subList(1, rows.size())) {
        rates.computeIfAbsent(row.get(0), craft -> new HashMap<>()).put(set, row.get(3));
        meaning.put(row.get(0), row.get(1));
      }
    }
    out.append("| craft | what is done |");
    sets.forEach(set -> out.append(' ').append(set).append(" |"));
    out.append("\n|---|---|").append("---|".repeat(sets.size())).append('\n');
    rates.forEach(
        (craft, shares) -> {
          out.append("| ").append(craft).append(" | ").append(meaning.get(craft)).append(" |");
          for (String set : sets) {
            String share = shares.getOrDefault(set, "");
            out.append(' ').append(share.isEmpty() ? "-" : share).append(" |");
          }
          out.append('\n');
        });
  }
}
