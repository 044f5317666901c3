package org.hoptrail.pipeline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.dns.RememberedAnswers;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.Evidence.OtherMessage;
import org.hoptrail.model.Hop;
import org.hoptrail.model.HostClock;
import org.hoptrail.model.LogMatch;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.Problem;
import org.hoptrail.model.Report;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.UsualRoute;
import org.hoptrail.model.Verdict;
import org.jspecify.annotations.Nullable;

/// What must be kept of a message, beside its header, to judge it again without its body and
/// without asking the DNS the same questions. Lines of text, of which most messages have none.
///
/// @param problems what was wrong with the container around it
/// @param verified what it was verified with, or null when it was not
/// @param logged the log lines its report rests on, one for each hop that a log has
/// @param heard what other messages told of it
public record Keepsake(
    List<Problem> problems, @Nullable Verified verified, List<LogLine> logged, Heard heard) {

  /// What a verification rested on.
  ///
  /// @param at when the DNS was asked; null when master files stood for it
  /// @param answers what it answered, as [RememberedAnswers#line] writes it
  /// @param body the hashes of its body, as [org.hoptrail.verify.dkim.BodyHashes#notes] gives them
  public record Verified(@Nullable Instant at, List<String> answers, List<String> body) {

    /// Keeps copies of the lists.
    public Verified {
      answers = List.copyOf(answers);
      body = List.copyOf(body);
    }
  }

  /// The first line of a host's log about a message, wherever its file lies now.
  public record LogLine(String host, String queueId, long line, long offset) {

    static LogLine of(Transfer transfer, LogPlace place) {
      return new LogLine(transfer.host(), transfer.queueId(), place.line(), place.offset());
    }
  }

  private static final String PROBLEM = "problem";
  private static final String VERIFIED = "verified";
  private static final String ANSWER = "answer";
  private static final String BODY = "body";
  private static final String LOGGED = "logged";
  private static final String CLOCK = "clock";
  private static final String USUAL = "usual";
  private static final String TWIN = "twin";
  private static final String ZONES = "zones";

  /// Keeps copies of the lists.
  public Keepsake {
    problems = List.copyOf(problems);
    logged = List.copyOf(logged);
  }

  /// What is to be kept of a message that was judged.
  static Keepsake of(
      List<Problem> problems, @Nullable Verified verified, Report report, Heard heard) {
    List<LogLine> logged = new ArrayList<>(0);
    for (Hop hop : report.route().hops()) {
      LogMatch log = hop.log();
      Transfer transfer = log == null ? null : log.transfer();
      if (transfer != null && !transfer.places().isEmpty()) {
        logged.add(LogLine.of(transfer, transfer.places().getFirst()));
      }
    }
    return new Keepsake(problems, verified, logged, heard);
  }

  /// The answers that the verdicts of a report rest on, each question once.
  static List<String> answers(Report report) {
    Map<DnsQuestion, String> lines = new LinkedHashMap<>();
    for (Verdict verdict : report.verdicts().all()) {
      for (DnsAnswer answer : verdict.asked()) {
        lines.computeIfAbsent(answer.question(), question -> RememberedAnswers.line(answer));
      }
    }
    return List.copyOf(lines.values());
  }

  /// The same as text; empty when there is nothing to keep.
  public String text() {
    StringBuilder out = new StringBuilder();
    for (Problem problem : problems) {
      Span span = problem.span();
      String start = span == null ? "" : Long.toString(span.start());
      String end = span == null ? "" : Long.toString(span.end());
      line(out, PROBLEM, problem.code(), start, end, problem.text());
    }
    if (verified != null) {
      line(out, VERIFIED, verified.at == null ? ZONES : verified.at.toString());
      verified.answers.forEach(answer -> line(out, ANSWER, answer));
      verified.body.forEach(note -> line(out, BODY, note));
    }
    for (LogLine at : logged) {
      line(out, LOGGED, at.host, at.queueId, Long.toString(at.line), Long.toString(at.offset));
    }
    UsualRoute usual = heard.usualRoute();
    if (usual != null) {
      line(out, USUAL, usual.domain(), usual.way(), Long.toString(usual.messages()));
    }
    heard.clocks().values().forEach(clock -> line(out, clock(clock)));
    heard.twins().forEach((index, twin) -> line(out, twin(index, twin)));
    return out.toString();
  }

  private static String[] clock(HostClock clock) {
    String ahead = Long.toString(clock.ahead().toSeconds());
    return new String[] {CLOCK, clock.host(), ahead, Long.toString(clock.messages())};
  }

  private static HostClock clock(String[] parts) {
    return new HostClock(parts[1], Duration.ofSeconds(number(parts[2])), number(parts[3]));
  }

  private static String[] twin(int receivedIndex, OtherMessage twin) {
    Source source = twin.message();
    return new String[] {
      TWIN,
      Integer.toString(receivedIndex),
      source.path(),
      source.member() == null ? "" : source.member(),
      Long.toString(source.offset()),
      Long.toString(source.length()),
      source.sha256() == null ? "" : source.sha256(),
      Long.toString(twin.span().start()),
      Long.toString(twin.span().end())
    };
  }

  private static void line(StringBuilder out, String... parts) {
    for (int i = 0; i < parts.length; i++) {
      out.append(parts[i].replace('\t', ' ').replace('\n', ' '));
      out.append(i + 1 < parts.length ? '\t' : '\n');
    }
  }

  /// What a text keeps. A line that [#text] cannot have given is left out.
  ///
  /// @param source the place of the message
  public static Keepsake read(String text, Source source) {
    List<Problem> problems = new ArrayList<>(0);
    List<LogLine> logged = new ArrayList<>(0);
    List<String> answers = new ArrayList<>(0);
    List<String> body = new ArrayList<>(0);
    Map<Integer, OtherMessage> twins = new LinkedHashMap<>();
    Map<String, HostClock> clocks = new LinkedHashMap<>();
    UsualRoute usual = null;
    String at = null;
    for (String line : text.lines().toList()) {
      String[] parts = line.split("\t", -1);
      switch (parts[0] + parts.length) {
        case PROBLEM + 5 -> problems.add(problem(parts, source));
        case VERIFIED + 2 -> at = parts[1];
        case ANSWER + 2 -> answers.add(parts[1]);
        case BODY + 2 -> body.add(parts[1]);
        case LOGGED + 5 ->
            logged.add(new LogLine(parts[1], parts[2], number(parts[3]), number(parts[4])));
        case USUAL + 4 -> usual = new UsualRoute(parts[1], parts[2], number(parts[3]));
        case CLOCK + 4 -> clocks.put(parts[1], clock(parts));
        case TWIN + 9 -> twins.put((int) number(parts[1]), twin(parts));
        default -> {
          // A damaged line.
        }
      }
    }
    Verified verified = at == null ? null : new Verified(instant(at), answers, body);
    return new Keepsake(problems, verified, logged, new Heard(twins, clocks, usual));
  }

  private static Problem problem(String[] parts, Source source) {
    long start = number(parts[2]);
    long end = number(parts[3]);
    boolean placed = !parts[2].isEmpty() && start >= 0 && end >= start;
    return new Problem(parts[1], parts[4], placed ? new Span(source, start, end) : null);
  }

  private static OtherMessage twin(String[] parts) {
    String member = parts[3].isEmpty() ? null : parts[3];
    String digest = parts[6].isEmpty() ? null : parts[6];
    Source source = new Source(parts[2], member, number(parts[4]), number(parts[5]), digest);
    long start = Math.max(0, number(parts[7]));
    return new OtherMessage(source, new Span(source, start, Math.max(start, number(parts[8]))));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException damaged) {
      return -1;
    }
  }

  private static @Nullable Instant instant(String text) {
    try {
      return text.equals(ZONES) ? null : Instant.parse(text);
    } catch (DateTimeException damaged) {
      return null;
    }
  }
}
