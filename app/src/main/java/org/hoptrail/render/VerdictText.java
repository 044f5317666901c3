package org.hoptrail.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.Hop;
import org.hoptrail.model.RecordedResult;
import org.hoptrail.model.RecordedResult.Agreement;
import org.hoptrail.model.Report;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.model.Verdicts;
import org.jspecify.annotations.Nullable;

/// What DNS and signatures prove, as text: a line for each method, the hosts that do not fit, and
/// recorded results that are not what was verified now.
final class VerdictText {

  private static final int METHOD = 8;
  private static final int RESULT = 12;
  private static final int INDENT = 4 + METHOD + RESULT;

  private final StringBuilder out;
  private final Style style;

  VerdictText(StringBuilder out, Style style) {
    this.out = out;
    this.style = style;
  }

  void append(Report report) {
    Verdicts verdicts = report.verdicts();
    if (verdicts.all().isEmpty()) {
      return;
    }
    out.append("\n  ").append(style.strong("Verified")).append("  ");
    Lines.append(out, 12, 12, style.faint(sources(verdicts)));
    line(verdicts.spf());
    elsewhere(report);
    verdicts.dkim().forEach(this::line);
    line(verdicts.dmarc());
    if (verdicts.arc() != null && verdicts.arc().result() != Result.NONE) {
      line(verdicts.arc());
    }
    line(verdicts.iprev());
    line(verdicts.mx());
    hosts(report);
    verdicts.recorded().forEach(this::recorded);
  }

  /// How much was asked, and of whom; when, if that was another time than now.
  private static String sources(Verdicts verdicts) {
    Set<DnsQuestion> questions = new HashSet<>();
    Set<String> servers = new TreeSet<>();
    for (Verdict verdict : verdicts.all()) {
      for (DnsAnswer answer : verdict.asked()) {
        questions.add(answer.question());
        if (answer.outcome().isAnswer()) {
          servers.add(answer.server());
        }
      }
    }
    String asked = questions.size() == 1 ? "1 question" : questions.size() + " questions";
    return servers.isEmpty()
        ? asked + ", none answered"
        : asked + ", answered by " + Printable.of(String.join(", ", servers));
  }

  /// SPF of another hop matters when it passes and that of the boundary does not: then the boundary
  /// may lie elsewhere.
  private void elsewhere(Report report) {
    Verdict spf = report.verdicts().spf();
    if (spf != null && spf.result() != Result.PASS) {
      report.verdicts().otherSpf().stream()
          .filter(other -> other.result() == Result.PASS)
          .forEach(other -> host(report, other));
    }
  }

  private void line(@Nullable Verdict verdict) {
    if (verdict != null) {
      line(word(verdict), verdict.result(), verdict.sentence());
    }
  }

  private static String word(Verdict verdict) {
    return verdict.method().name().toLowerCase(Locale.ROOT);
  }

  private void line(String label, Result result, String sentence) {
    String word = result.word();
    String shown =
        switch (result) {
          case PASS -> style.good(word);
          case FAIL -> style.bad(word);
          case NONE, NOT_CHECKED -> style.faint(word);
          default -> style.warning(word);
        };
    out.append("    ").append(label).append(" ".repeat(Math.max(1, METHOD - label.length())));
    out.append(shown).append(" ".repeat(Math.max(1, RESULT - word.length())));
    Lines.append(out, INDENT, INDENT, Printable.of(sentence));
  }

  /// Hosts that fit are counted, the others are told.
  private void hosts(Report report) {
    List<Verdict> fit = new ArrayList<>();
    List<Verdict> open = new ArrayList<>();
    for (Verdict verdict : report.verdicts().hosts()) {
      switch (verdict.result()) {
        case PASS -> fit.add(verdict);
        case NOT_CHECKED, NONE -> open.add(verdict);
        default -> host(report, verdict);
      }
    }
    int all = report.verdicts().hosts().size();
    if (all > 0) {
      String rest = open.isEmpty() ? "" : ", " + open.size() + " could not be looked at";
      out.append("    hosts   ");
      Lines.append(
          out,
          INDENT,
          INDENT,
          fit.size() + " of " + all + " facts of the hosts fit the DNS" + rest + ".");
    }
  }

  private void host(Report report, Verdict verdict) {
    for (Hop hop : report.route().hops()) {
      Integer index = verdict.receivedIndex();
      if (index != null && hop.stamp().receivedIndex() == index) {
        String name = word(verdict).replace("_host", "");
        line("hop " + hop.number(), verdict.result(), name + ": " + verdict.sentence());
        return;
      }
    }
    line(word(verdict), verdict.result(), verdict.sentence());
  }

  private void recorded(RecordedResult recorded) {
    if (recorded.agreement() == Agreement.DIFFERENT) {
      String server = recorded.authservId() == null ? "" : " by " + recorded.authservId();
      String said = recorded.method() + "=" + recorded.result();
      out.append("    ").append(style.warning("recorded")).append(" ");
      Lines.append(out, 13, 13, Printable.of(said + server + ": " + recorded.why()));
    }
  }
}
