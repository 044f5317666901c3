package org.hoptrail.render;

import java.util.List;
import java.util.function.Function;

/// Aligns the lines of a route. A column is as wide as its widest value, up to a limit; a longer
/// value pushes the rest of its own line only.
final class HopTable {

  private static final int WIDEST = 64;

  private final List<HopLine> lines;
  private final int number;
  private final int time;
  private final int transit;
  private final int by;
  private final int from;
  private final int system;

  HopTable(List<HopLine> lines) {
    this.lines = lines;
    number = width("hop", HopLine::number);
    time = width("time (UTC)", HopLine::time);
    transit = width("transit", HopLine::transit);
    by = width("by", HopLine::by);
    from = width("from", HopLine::from);
    system = width("system", HopLine::system);
  }

  private int width(String heading, Function<HopLine, String> column) {
    int widest = heading.length();
    for (HopLine line : lines) {
      widest = Math.max(widest, Math.min(WIDEST, column.apply(line).length()));
    }
    return widest;
  }

  String heading() {
    HopLine heading =
        new HopLine("hop", "time (UTC)", "transit", "by", "from", "system", "standing");
    return line(heading, heading.standing());
  }

  /// @param standing the last column, with its colour
  String line(int index, String standing) {
    return line(lines.get(index), standing);
  }

  private String line(HopLine line, String standing) {
    StringBuilder out = new StringBuilder(160).append("  ");
    out.append(" ".repeat(Math.max(0, number - line.number().length()))).append(line.number());
    column(out.append("  "), line.time(), time);
    column(out.append("  "), line.transit(), transit);
    column(out.append("  "), line.by(), by);
    column(out.append("  "), line.from(), from);
    column(out.append("  "), line.system(), system);
    return out.append("  ").append(standing).toString();
  }

  private static void column(StringBuilder out, String text, int width) {
    out.append(text).append(" ".repeat(Math.max(0, width - text.length())));
  }
}
