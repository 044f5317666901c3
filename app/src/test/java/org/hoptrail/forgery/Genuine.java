package org.hoptrail.forgery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Hop;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Span;
import org.jspecify.annotations.Nullable;

/// A message that nobody forged, and what the analysis makes of it.
///
/// @param message the message
/// @param report the report on it as it is
/// @param border the hop that took it in from outside
/// @param outside the hops below the border, newest first: what a forger could have written
public record Genuine(RawMessage message, Report report, Hop border, List<Hop> outside) {

  public Genuine {
    outside = List.copyOf(outside);
  }

  /// The message with its report, or null when it has no boundary.
  public static @Nullable Genuine of(RawMessage message, Report report) {
    Boundary boundary = report.route().boundary();
    Hop border = null;
    List<Hop> outside = new ArrayList<>();
    for (Hop hop : report.route().hops().reversed()) {
      if (boundary == null || hop.stamp().receivedIndex() < 0) {
        continue;
      }
      border = hop.number() == boundary.hop() ? hop : border;
      if (hop.number() < boundary.hop()) {
        outside.add(hop);
      }
    }
    return border == null ? null : new Genuine(message, report, border, outside);
  }

  /// A number that this message alone has: what is drawn for it hangs on nothing else.
  public int seed() {
    return Arrays.hashCode(message.header());
  }

  /// All hops that a stamp tells of, newest first.
  List<Hop> stamped() {
    return report.route().hops().reversed().stream()
        .filter(hop -> hop.stamp().receivedIndex() >= 0)
        .toList();
  }

  /// The index of a span's start in the header bytes.
  int start(Span span) {
    return (int) (span.start() - report.header().source().offset());
  }

  /// The bytes of a span as text, one character each.
  String text(Span span) {
    return text(start(span), start(span) + (int) span.length());
  }

  /// A whole field with its line breaks.
  String field(Hop hop) {
    HeaderField field = hop.stamp().field();
    return text(field.start(), next(field));
  }

  /// Where the field after this one starts.
  int next(HeaderField field) {
    List<HeaderField> fields = report.header().fields();
    boolean last = field.index() + 1 == fields.size();
    return last ? message.header().length : fields.get(field.index() + 1).start();
  }

  /// How this header ends its lines.
  String lineEnd() {
    return text(0, message.header().length).contains("\r\n") ? "\r\n" : "\n";
  }

  private String text(int from, int to) {
    return new String(message.header(), from, to - from, StandardCharsets.ISO_8859_1);
  }
}
