package org.hoptrail.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsRecord;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Gap;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Problem;
import org.hoptrail.model.Report;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// What is odd, as text: findings with the bytes they rest on, gaps, what was not understood, and
/// bad input.
final class FindingText {

  private static final int LONGEST_VALUE = 200;
  private static final int MOST_OF_A_KIND = 5;

  private final StringBuilder out;
  private final Style style;
  private final HeaderBlock header;
  private final @Nullable Places places;
  private final Quotes quotes;

  FindingText(StringBuilder out, Style style, HeaderBlock header, @Nullable Places places) {
    this.out = out;
    this.style = style;
    this.header = header;
    this.places = places;
    this.quotes = new Quotes(out, style, header, places);
  }

  void append(Report report) {
    report.findings().forEach(this::finding);
    for (Gap gap : report.route().gaps()) {
      if (gap.afterHop() > 0) {
        paragraph("gap after hop " + gap.afterHop(), gap.reason());
      }
    }
    report.route().hops().forEach(this::leftovers);
    problems(report.problems());
  }

  /// Neighbours with nothing but blanks between them are shown as one.
  private void leftovers(Hop hop) {
    List<Span> spans = joined(hop.stamp().leftovers());
    if (!spans.isEmpty()) {
      paragraph("hop " + hop.number(), "not understood in its stamp:");
      quotes(spans);
    }
  }

  private List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      if (!joined.isEmpty() && isBlankBetween(joined.getLast(), span)) {
        Span before = joined.removeLast();
        joined.add(new Span(span.source(), before.start(), span.end()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private boolean isBlankBetween(Span before, Span after) {
    long start = before.end();
    long end = after.start();
    return end >= start && bytes(new Span(before.source(), start, end)).isBlank();
  }

  /// One paragraph for all problems of a kind.
  private void problems(List<Problem> problems) {
    Map<String, List<Problem>> kinds = new LinkedHashMap<>();
    for (Problem problem : problems) {
      kinds.computeIfAbsent(problem.text(), text -> new ArrayList<>()).add(problem);
    }
    kinds.forEach(
        (text, same) -> {
          paragraph(same.size() == 1 ? "problem" : "problem, " + same.size() + " times", text);
          quotes(same.stream().map(Problem::span).filter(Objects::nonNull).toList());
        });
  }

  private void quotes(List<Span> spans) {
    spans.stream().limit(MOST_OF_A_KIND).forEach(this::quote);
    if (spans.size() > MOST_OF_A_KIND) {
      detail("and " + (spans.size() - MOST_OF_A_KIND) + " more");
    }
  }

  private void finding(Finding finding) {
    String name =
        finding.check() + (finding.hop() == null ? "" : ", hop " + finding.hop().number());
    String certainty =
        HopShape.word(finding.certainty()) + ", " + HopShape.word(finding.severity());
    paragraph(name + " (" + certainty + ")", finding.title());
    evidence(finding.evidence());
    detail("Why it matters: " + finding.explanation());
    detail("Innocent causes: " + String.join("; ", finding.innocent()) + ".");
    if (!finding.howToCheck().isEmpty()) {
      detail("By hand: " + finding.howToCheck());
    }
  }

  private void paragraph(String label, String text) {
    out.append("\n  ").append(style.strong(label)).append(": ");
    Lines.append(out, 4 + label.length(), 4, Printable.of(text));
  }

  private void detail(String text) {
    out.append("    ");
    Lines.append(out, 4, 6, Printable.of(text));
  }

  /// The bytes together, for they may share lines; then what else there is.
  private void evidence(List<Evidence> pieces) {
    List<Span> bytes = new ArrayList<>(pieces.size());
    for (Evidence piece : pieces) {
      if (piece instanceof Evidence.Bytes seen) {
        bytes.add(seen.span());
      }
    }
    quotes.append(bytes);
    pieces.forEach(this::beyondBytes);
  }

  private void beyondBytes(Evidence evidence) {
    switch (evidence) {
      case Evidence.Bytes shown -> {}
      case Evidence.Absence absence -> {
        detail("> missing: " + absence.what());
        quotes.append(List.of(absence.searched()));
      }
      case Evidence.LogLine line ->
          detail("> " + line.span().source().display() + ":" + line.line());
      case Evidence.Dns dns ->
          detail("> " + dns.answer().question() + " " + answered(dns.answer()));
      case Evidence.OtherMessage other -> detail("> " + place(other.message()));
    }
  }

  private static String place(Source message) {
    return message.display() + (message.offset() > 0 ? " at byte " + message.offset() : "");
  }

  private static String answered(DnsAnswer answer) {
    return answer.records().isEmpty()
        ? HopShape.word(answer.outcome())
        : answer.records().stream().map(DnsRecord::toString).collect(Collectors.joining(", "));
  }

  private void quote(Span span) {
    out.append("    > ");
    if (places != null) {
      out.append(style.faint(places.of(span))).append("  ");
    }
    out.append(Printable.shortened(bytes(span), LONGEST_VALUE)).append('\n');
  }

  private String bytes(Span span) {
    int from = (int) (span.start() - header.source().offset());
    int to = Math.min(from + (int) span.length(), header.bytes().length);
    return from >= to ? "" : new Slice(header.bytes(), from, to).unfolded();
  }
}
