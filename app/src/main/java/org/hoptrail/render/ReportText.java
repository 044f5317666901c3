package org.hoptrail.render;

import java.time.Duration;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Durations;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.MessageSummary;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Report;
import org.hoptrail.model.Span;
import org.hoptrail.text.IsoTime;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// A report for a tired reader: what message it is, the verdict, one line per hop, then what is
/// odd.
public final class ReportText {

  private static final int LONGEST_VALUE = 200;
  private static final int INDENT = 15;

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
  ///     stands; 0 to leave that out, -1 when it is not known
  public static String of(Report report, Style style, long firstLine) {
    Places places = firstLine == 0 ? null : new Places(report.header(), Math.max(1, firstLine));
    ReportText text = new ReportText(report, style, places);
    text.head(firstLine < 0);
    text.verdict();
    new RouteText(text.out, style, places).append(report.route());
    new VerdictText(text.out, style).append(report);
    new FindingText(text.out, style, report.header(), places).append(report);
    return text.out.toString();
  }

  private void head(boolean linesAreRelative) {
    MessageSummary message = report.message();
    out.append(style.strong(Printable.of(report.header().source().display())));
    if (report.header().source().offset() > 0) {
      out.append(" at byte ").append(report.header().source().offset());
    }
    out.append(linesAreRelative ? " (lines count from the start of the message)\n" : "\n");
    label("Subject", message.subject());
    label("From", message.from());
    returnPath(message);
    message.deliveredTo().forEach(mailbox -> label("Delivered", mailbox));
    label("Message-ID", message.messageId());
    date(message.date());
  }

  /// A date that cannot be read is shown as it stands.
  private void date(@Nullable Cited<MailDate> date) {
    HeaderField field = report.header().first(FieldName.DATE);
    if (date != null) {
      MailDate value = date.value();
      String time = IsoTime.plain(value.epochSecond(), value.offsetSeconds());
      line("Date", time + " " + value.utcOffset(), date.span());
    } else if (field != null) {
      byte[] bytes = report.header().bytes();
      String text = new Slice(bytes, field.valueStart(), field.end()).trim().unfolded();
      String shown = Printable.shortened(text, LONGEST_VALUE) + " (cannot be read as a date)";
      line("Date", shown, report.header().span(field.start(), field.end()));
    }
  }

  /// Told only where it says something the author's address does not.
  private void returnPath(MessageSummary message) {
    Cited<String> path = message.returnPath();
    Cited<String> from = message.from();
    if (path == null || (from != null && path.value().equalsIgnoreCase(from.value()))) {
      return;
    }
    String shown = path.value().isEmpty() ? "<>" : Printable.shortened(path.value(), LONGEST_VALUE);
    line("Return-Path", shown, path.span());
  }

  private void label(String name, @Nullable Cited<String> value) {
    if (value != null) {
      line(name, Printable.shortened(value.value(), LONGEST_VALUE), value.span());
    }
  }

  private void line(String name, String value, Span span) {
    out.append("  ").append(style.faint(name)).append(" ".repeat(INDENT - 2 - name.length()));
    String place = places == null ? "" : " @" + places.lineAndColumn(span);
    Lines.append(out, INDENT, INDENT, value + place);
  }

  private void verdict() {
    Level level = report.verdict().level();
    String word = level.name();
    String shown =
        switch (level) {
          case CONSISTENT -> style.good(word);
          case UNUSUAL -> style.warning(word);
          case SUSPICIOUS, FORGED -> style.bad(word);
        };
    out.append("\n  ").append(shown).append("  ");
    Lines.append(out, word.length() + 4, word.length() + 4, sentence());
    if (!report.route().hops().isEmpty()) {
      out.append('\n');
    }
  }

  private String sentence() {
    List<Hop> hops = report.route().hops();
    if (hops.isEmpty()) {
      return "No Received field: nothing tells where this message went.";
    }
    String span = hops.size() == 1 ? "1 hop" : hops.size() + " hops" + elapsed(hops);
    return VerdictSentence.of(report) + " " + span + ".";
  }

  private static String elapsed(List<Hop> hops) {
    Cited<MailDate> first = hops.getFirst().stamp().date();
    Cited<MailDate> last = hops.getLast().stamp().date();
    if (first == null || last == null) {
      return "";
    }
    Duration time = Duration.between(first.value().instant(), last.value().instant());
    if (time.isNegative()) {
      return "";
    }
    return " in " + Durations.inWords(time) + slowest(hops, time);
  }

  /// The hop that took most of the time, when there is one.
  private static String slowest(List<Hop> hops, Duration whole) {
    for (Hop hop : hops) {
      Duration transit = hop.transit();
      if (hops.size() > 2
          && transit != null
          && transit.compareTo(whole) <= 0
          && transit.plus(transit).compareTo(whole) > 0) {
        return ", " + Durations.inWords(transit) + " of it before hop " + hop.number();
      }
    }
    return "";
  }
}
