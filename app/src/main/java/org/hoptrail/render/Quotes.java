package org.hoptrail.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Span;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Shows bytes of a header in the lines they stand in, with carets under them. Bytes of one line
/// share it. A line that the bytes fill needs no carets; one too long is cut around them.
final class Quotes {

  private static final String OPENING = "    > ";

  /// What fits behind the opening.
  private static final int LONGEST = Lines.WIDTH - OPENING.length();

  /// How much of a line too long is shown before the bytes.
  private static final int LEAD = 30;

  private static final String CUT = "...";
  private static final int MOST_LINES = 4;

  private final StringBuilder out;
  private final Style style;
  private final HeaderBlock header;
  private final @Nullable Places places;

  /// @param places to show where each quotation stands, or null
  Quotes(StringBuilder out, Style style, HeaderBlock header, @Nullable Places places) {
    this.out = out;
    this.style = style;
    this.header = header;
    this.places = places;
  }

  /// Bytes of one line, by their indexes in the header.
  private record Mark(int start, int end) {}

  /// A line without its end and the blanks around it.
  private record Line(int start, int end) {}

  /// Quotes every line that holds some of the spans, in the order of the spans.
  void append(List<Span> spans) {
    Map<Line, List<Mark>> lines = new LinkedHashMap<>();
    spans.forEach(span -> mark(span, lines));
    lines.forEach(
        (line, marks) -> {
          if (line.end - line.start <= LONGEST) {
            quote(line, marks);
          } else {
            marks.forEach(mark -> cut(line, mark));
          }
        });
  }

  private void mark(Span span, Map<Line, List<Mark>> lines) {
    byte[] bytes = header.bytes();
    int from = (int) (span.start() - header.source().offset());
    int to = Math.min(from + (int) span.length(), bytes.length);
    int shown = 0;
    while (from < to && shown < MOST_LINES) {
      Line line = lineAt(from);
      Mark mark = new Mark(Math.max(from, line.start), Math.min(to, line.end));
      if (mark.start < mark.end) {
        lines.computeIfAbsent(line, key -> new ArrayList<>(2)).add(mark);
        shown++;
      }
      from = Math.max(line.end, from) + 1;
    }
  }

  private Line lineAt(int index) {
    byte[] bytes = header.bytes();
    int start = index;
    while (start > 0 && !isLineEnd(bytes[start - 1])) {
      start--;
    }
    int end = index;
    while (end < bytes.length && !isLineEnd(bytes[end])) {
      end++;
    }
    while (start < end && isBlank(bytes[start])) {
      start++;
    }
    while (end > start && isBlank(bytes[end - 1])) {
      end--;
    }
    return new Line(start, end);
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  private void quote(Line line, List<Mark> marks) {
    List<Mark> sorted = marks.stream().sorted((a, b) -> Integer.compare(a.start, b.start)).toList();
    int column = open(sorted.getFirst());
    StringBuilder carets = new StringBuilder(" ".repeat(column));
    int at = line.start;
    for (Mark mark : sorted) {
      int start = Math.max(at, mark.start);
      if (start < mark.end) {
        carets.append(" ".repeat(put(at, start)));
        carets.append("^".repeat(put(start, mark.end)));
        at = mark.end;
      }
    }
    put(at, line.end);
    boolean whole = sorted.size() == 1 && sorted.getFirst().equals(new Mark(line.start, line.end));
    close(whole ? "" : carets.toString());
  }

  private void cut(Line line, Mark mark) {
    int start = Math.max(line.start, mark.start - LEAD);
    int end = Math.min(line.end, start + LONGEST - 2 * CUT.length());
    int column = open(mark);
    if (start > line.start) {
      out.append(CUT);
      column += CUT.length();
    }
    column += put(start, mark.start);
    int marked = put(mark.start, Math.min(mark.end, end));
    put(Math.min(mark.end, end), end);
    out.append(end < line.end ? CUT : "");
    close(" ".repeat(column) + "^".repeat(marked));
  }

  /// Starts a quotation; returns the columns taken.
  private int open(Mark mark) {
    out.append(OPENING);
    if (places == null) {
      return OPENING.length();
    }
    String place = places.of(header.span(mark.start, mark.end));
    out.append(style.faint(place)).append("  ");
    return OPENING.length() + place.length() + 2;
  }

  private void close(String carets) {
    out.append('\n');
    if (!carets.isEmpty()) {
      out.append(style.accent(carets)).append('\n');
    }
  }

  /// Appends bytes of the header; returns how many columns they take.
  private int put(int from, int to) {
    String text = Printable.of(new Slice(header.bytes(), from, to).text().replace('\t', ' '));
    out.append(text);
    return text.codePointCount(0, text.length());
  }
}
