package org.hoptrail.render;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Durations;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Gap;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.MessageSummary;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Problem;
import org.hoptrail.model.Report;
import org.hoptrail.model.Span;
import org.hoptrail.model.Standing;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// A report for a tired reader: the verdict first, one line per hop, then what is odd.
public final class ReportText {

  private static final int LONGEST_VALUE = 200;

  private final Style style;
  private final Report report;
  private final @Nullable Places places;
  private final StringBuilder out = new StringBuilder(2_048);

  private ReportText(Report report, Style style, @Nullable Places places) {
    this.report = report;
    this.style = style;
    this.places = places;
  }

  /// The report as text, ending in a line break.
  ///
  /// @param firstLine the line of the file on which the message starts, to show where every value
  ///     stands; 0 to leave that out
  public static String of(Report report, Style style, long firstLine) {
    Places places = firstLine > 0 ? new Places(report.header(), firstLine) : null;
    ReportText text = new ReportText(report, style, places);
    text.head();
    text.verdict();
    text.route();
    text.oddities();
    return text.out.toString();
  }

  private void head() {
    MessageSummary message = report.message();
    out.append(style.strong(Printable.of(report.header().source().display())));
    if (report.header().source().offset() > 0) {
      out.append(" at byte ").append(report.header().source().offset());
    }
    out.append('\n');
    label("Subject", message.subject());
    label("From", message.from());
    for (Cited<String> mailbox : message.deliveredTo()) {
      label("Delivered", mailbox);
    }
    label("Message-ID", message.messageId());
    Cited<MailDate> date = message.date();
    if (date != null) {
      MailDate value = date.value();
      String time = IsoTime.plain(value.epochSecond(), value.offsetSeconds());
      line("Date", time + " " + value.utcOffset());
    }
  }

  private void label(String name, @Nullable Cited<String> value) {
    if (value != null) {
      line(name, Printable.shortened(value.value(), LONGEST_VALUE));
    }
  }

  private void line(String name, String value) {
    out.append("  ").append(style.faint(name)).append(" ".repeat(12 - name.length()));
    out.append(value).append('\n');
  }

  private void verdict() {
    Level level = report.verdict().level();
    String word = level.name();
    String shown = level == Level.CONSISTENT ? style.good(word) : style.bad(word);
    out.append("\n  ").append(shown).append("  ").append(sentence()).append("\n\n");
  }

  private String sentence() {
    List<Hop> hops = report.route().hops();
    if (hops.isEmpty()) {
      return "The message has no Received field: nothing tells where it went.";
    }
    String span = hops.size() == 1 ? "1 hop" : hops.size() + " hops" + elapsed(hops);
    return report.verdict().level() == Level.CONSISTENT
        ? span + "; nothing in the header contradicts itself."
        : span + "; see " + String.join(", ", report.verdict().because()) + " below.";
  }

  private static String elapsed(List<Hop> hops) {
    Cited<MailDate> first = hops.getFirst().stamp().date();
    Cited<MailDate> last = hops.getLast().stamp().date();
    if (first == null || last == null) {
      return "";
    }
    Duration time = Duration.between(first.value().instant(), last.value().instant());
    return time.isNegative() ? "" : " in " + Durations.inWords(time);
  }

  private void route() {
    List<Hop> hops = report.route().hops();
    if (hops.isEmpty()) {
      return;
    }
    HopTable table = new HopTable(hops.stream().map(HopLine::of).toList());
    out.append(style.faint(table.heading())).append('\n');
    Boundary boundary = report.route().boundary();
    for (int i = 0; i < hops.size(); i++) {
      Hop hop = hops.get(i);
      if (boundary != null && boundary.hop() == hop.number()) {
        String rule = "--- their side above, our side below; " + HopShape.word(boundary.how());
        out.append("  ").append(style.accent(rule + " ---")).append('\n');
      }
      out.append(table.line(i, standing(hop.standing()))).append('\n');
      place("     ", hop.stamp().date() == null ? null : hop.stamp().date().span());
    }
    if (boundary != null) {
      out.append("\n  ").append(style.faint("Boundary: " + boundary.why())).append('\n');
    }
  }

  private String standing(Standing standing) {
    String word = HopShape.word(standing);
    return switch (standing) {
      case LOGGED, OWN -> style.good(word);
      case BORDER -> style.accent(word);
      case CORROBORATED, CLAIMED -> word;
      case CONTRADICTED -> style.bad(word);
    };
  }

  private void oddities() {
    report.findings().forEach(this::finding);
    for (Gap gap : report.route().gaps()) {
      out.append("\n  gap after hop ").append(gap.afterHop()).append(": ");
      out.append(Printable.of(gap.reason())).append('\n');
    }
    for (Hop hop : report.route().hops()) {
      for (Span span : hop.stamp().leftovers()) {
        out.append("\n  not understood in hop ").append(hop.number()).append(": ");
        out.append(Printable.shortened(bytes(span), LONGEST_VALUE)).append('\n');
        place("    ", span);
      }
    }
    for (Problem problem : report.problems()) {
      out.append("\n  problem: ").append(Printable.of(problem.text())).append('\n');
      place("    ", problem.span());
    }
  }

  private void finding(Finding finding) {
    String certainty = finding.certainty().name().toLowerCase(Locale.ROOT);
    out.append("\n  ").append(style.strong(finding.check())).append(" (").append(certainty);
    out.append(")  ").append(Printable.of(finding.title())).append('\n');
    out.append("    Why it matters: ").append(finding.explanation()).append('\n');
    out.append("    Innocent causes: ").append(String.join("; ", finding.innocent()));
    out.append(".\n");
    for (Evidence evidence : finding.evidence()) {
      if (evidence instanceof Evidence.Bytes shown) {
        out.append("    > ").append(Printable.shortened(bytes(shown.span()), LONGEST_VALUE));
        out.append('\n');
        place("      ", shown.span());
      }
    }
  }

  private String bytes(Span span) {
    long offset = report.header().source().offset();
    int from = (int) (span.start() - offset);
    int length = (int) span.length();
    byte[] bytes = report.header().bytes();
    return new Slice(bytes, from, from + length).unfolded();
  }

  private void place(String indent, @Nullable Span span) {
    if (places != null && span != null) {
      out.append(indent).append(style.faint(places.of(span))).append('\n');
    }
  }
}
