package org.hoptrail.header;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Problem;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;

/// Reads one header block. Line ends may be LF, CRLF, CR or any mixture.
///
/// A field starts with a name of printable ASCII and a colon (RFC 5322 2.2; blanks before the colon
/// are obsolete syntax, RFC 5322 4.5, and accepted). Every line that starts otherwise belongs to
/// the field above: exports and broken relays lose the blank of a folded line, and the end of a
/// trace field must not be lost with it.
public final class HeaderReader {

  private final Source source;
  private final byte[] bytes;
  private final int fieldLimit;
  private final List<Problem> problems;
  private final List<HeaderField> fields = new ArrayList<>(24);

  private HeaderReader(RawMessage message, Limits limits, List<Problem> problems) {
    this.source = message.source();
    this.bytes = message.header();
    this.fieldLimit = limits.fields();
    this.problems = problems;
  }

  /// The fields of a message.
  ///
  /// @param problems receives what is wrong with the block
  public static HeaderBlock read(RawMessage message, Limits limits, List<Problem> problems) {
    HeaderReader reader = new HeaderReader(message, limits, problems);
    reader.readLines();
    return new HeaderBlock(reader.source, reader.bytes, List.copyOf(reader.fields));
  }

  private void readLines() {
    int start = 0;
    int nameEnd = -1;
    int colon = -1;
    int line = 0;
    int valueEnd = 0;
    while (line < bytes.length) {
      int lineEnd = endOfLine(line);
      int candidate = isBlank(bytes[line]) ? -1 : colonOf(line, lineEnd);
      if (candidate >= 0) {
        if (colon >= 0 && !add(start, nameEnd, colon, valueEnd)) {
          return;
        }
        start = line;
        colon = candidate;
        nameEnd = nameEnd(line, candidate);
      } else if (!isBlank(bytes[line]) || colon < 0) {
        report(line, lineEnd, colon < 0);
      }
      valueEnd = lineEnd;
      line = afterBreak(lineEnd);
    }
    if (colon >= 0) {
      add(start, nameEnd, colon, valueEnd);
    }
  }

  private void report(int line, int lineEnd, boolean first) {
    if (lineEnd == line) {
      return;
    }
    String text =
        first
            ? "The header does not start with a field; this line is skipped."
            : "This line is neither a field nor folded; it is read as part of the field above.";
    problems.add(new Problem("header-line-without-field", text, span(line, lineEnd)));
  }

  private boolean add(int start, int nameEnd, int colon, int end) {
    if (fields.size() == fieldLimit) {
      String text = "The header has more than " + fieldLimit + " fields; the rest is not read.";
      problems.add(new Problem("too-many-fields", text, span(start, bytes.length)));
      return false;
    }
    FieldName name = FieldName.of(bytes, start, nameEnd);
    fields.add(new HeaderField(fields.size(), name, start, nameEnd, colon + 1, end));
    return true;
  }

  /// The colon that ends the field name of a line, or -1 when the line does not start with one.
  private int colonOf(int line, int lineEnd) {
    int i = line;
    while (i < lineEnd && bytes[i] > ' ' && bytes[i] != ':' && bytes[i] != 127) {
      i++;
    }
    if (i == line) {
      return -1;
    }
    while (i < lineEnd && isBlank(bytes[i])) {
      i++;
    }
    return i < lineEnd && bytes[i] == ':' ? i : -1;
  }

  private int nameEnd(int line, int colon) {
    int end = colon;
    while (end > line && isBlank(bytes[end - 1])) {
      end--;
    }
    return end;
  }

  private int endOfLine(int from) {
    int i = from;
    while (i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    return i;
  }

  private int afterBreak(int lineEnd) {
    if (lineEnd + 1 < bytes.length && bytes[lineEnd] == '\r' && bytes[lineEnd + 1] == '\n') {
      return lineEnd + 2;
    }
    return lineEnd + 1;
  }

  private Span span(int from, int to) {
    return new Span(source, source.offset() + from, source.offset() + to);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }
}
