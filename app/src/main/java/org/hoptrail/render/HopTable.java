package org.hoptrail.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hoptrail.model.Hop;

/// Aligns the lines of a route for a terminal of a hundred columns. Each column is as wide as its
/// widest value. Where the sender does not fit between the others it stands on a line of its own.
final class HopTable {

  private final List<HopLine> lines;
  private final int number;
  private final int time;
  private final int zone;
  private final int transit;
  private final int by;
  private final int from;
  private final int system;

  HopTable(List<Hop> hops) {
    lines = new ArrayList<>(hops.size());
    for (int i = 0; i < hops.size(); i++) {
      lines.add(HopLine.of(hops.get(i), i == 0 ? null : hops.get(i - 1)));
    }
    number = width(HopLine::number);
    time = width(HopLine::time);
    zone = width(HopLine::zone);
    transit = width(HopLine::transit);
    by = width(HopLine::by);
    system = width(HopLine::system);
    from = widestThatFits(Lines.WIDTH - before() - 4 - system - width(HopLine::standing));
  }

  private int width(Function<HopLine, String> column) {
    int widest = column.apply(HopLine.HEADING).length();
    for (HopLine line : lines) {
      widest = Math.max(widest, column.apply(line).length());
    }
    return widest;
  }

  private int widestThatFits(int room) {
    int widest = 0;
    for (HopLine line : lines) {
      widest = line.from().length() <= room ? Math.max(widest, line.from().length()) : widest;
    }
    return widest == 0 ? 0 : Math.max(widest, HopLine.HEADING.from().length());
  }

  /// The columns before the sender, where it has a column at all.
  private int before() {
    return senderIndent() + by + 2;
  }

  /// Where `by` begins.
  private int senderIndent() {
    return 2 + number + 2 + time + 1 + zone + 2 + transit + 2;
  }

  String heading() {
    StringBuilder out = new StringBuilder(128);
    append(out, HopLine.HEADING, HopLine.HEADING.standing());
    return out.toString();
  }

  /// The UTC day on which a hop begins a new group, or empty.
  String day(int index) {
    String day = lines.get(index).day();
    for (int i = index - 1; i >= 0; i--) {
      if (!lines.get(i).day().isEmpty()) {
        return lines.get(i).day().equals(day) ? "" : day;
      }
    }
    return day;
  }

  /// The columns before the day.
  int dayIndent() {
    return 2 + number + 2;
  }

  /// Appends the line of a hop and its line break.
  ///
  /// @param standing the last column, with its colour
  void append(StringBuilder out, int index, String standing) {
    HopLine line = lines.get(index);
    append(out, line, standing);
    out.append('\n');
    if (!fits(line)) {
      int indent = senderIndent() + 2;
      out.append(" ".repeat(indent)).append("from ");
      Lines.append(out, indent + 5, indent + 5, line.from());
    }
  }

  private boolean fits(HopLine line) {
    return line.from().length() <= from;
  }

  private void append(StringBuilder out, HopLine line, String standing) {
    right(out.append("  "), line.number(), number);
    left(out.append("  "), line.time(), time);
    left(out.append(" "), line.zone(), zone);
    right(out.append("  "), line.transit(), transit);
    left(out.append("  "), line.by(), by);
    if (from > 0) {
      left(out.append("  "), fits(line) ? line.from() : "", from);
    }
    left(out.append("  "), line.system(), system);
    out.append("  ").append(standing);
  }

  private static void left(StringBuilder out, String text, int width) {
    out.append(text).append(" ".repeat(Math.max(0, width - text.length())));
  }

  private static void right(StringBuilder out, String text, int width) {
    out.append(" ".repeat(Math.max(0, width - text.length()))).append(text);
  }
}
