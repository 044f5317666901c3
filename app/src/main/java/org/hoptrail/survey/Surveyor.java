package org.hoptrail.survey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.count.Tally;
import org.hoptrail.graph.GraphBuilder;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Passage;
import org.hoptrail.model.Problem;
import org.hoptrail.model.RelayGraph.By;
import org.hoptrail.model.Report;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Summary.Ranking;
import org.hoptrail.model.Survey;
import org.hoptrail.model.TlsUse;
import org.jspecify.annotations.Nullable;

/// Sums reports up. The door of the package.
public final class Surveyor {

  /// Messages, and inputs, that are named.
  private static final int NAMED = 200;

  private final Map<Level, Long> verdicts = new EnumMap<>(Level.class);
  private final Candidates candidates = new Candidates(NAMED);
  private final Tally checks = new Tally();
  private final Tally systems = new Tally();
  private final Tally brought = new Tally();
  private final Tally tls = new Tally();
  private final Tally problems = new Tally();
  private final GraphBuilder graph = new GraphBuilder(By.HOST);
  private final List<String> failures = new ArrayList<>();
  private long failed;
  private long messages;
  private long hops;
  private @Nullable Instant first;
  private @Nullable Instant last;

  /// Adds a message.
  ///
  /// @param sentence its verdict in words
  public void add(Report report, String sentence) {
    messages++;
    verdicts.merge(report.verdict().level(), 1L, Long::sum);
    candidates.add(report, sentence);
    report.findings().stream().map(Finding::check).distinct().forEach(checks::add);
    report.problems().stream().map(Problem::code).forEach(problems::add);
    report.route().hops().forEach(this::add);
    graph.add(report.route().hops().stream().map(Passage::of).toList());
    border(report);
    date(report);
  }

  /// Adds an input that could not be read.
  public void failure(String sentence) {
    failed++;
    if (failures.size() < NAMED) {
      failures.add(sentence);
    }
  }

  private void add(Hop hop) {
    hops++;
    systems.add(hop.stamp().system());
    TlsUse use = hop.stamp().tls();
    Cited<String> version = use == null ? null : use.version();
    if (version != null) {
      tls.add(version.value());
    } else {
      tls.add(isEncrypted(hop.stamp(), use) ? "TLS, version not told" : "none told");
    }
  }

  /// A protocol with the `S` of RFC 3848.
  private static boolean isEncrypted(Stamp stamp, @Nullable TlsUse use) {
    String with = stamp.protocol() == null ? "" : stamp.protocol().value();
    boolean secured = with.regionMatches(true, 0, "ESMTPS", 0, 6);
    return use != null || secured || with.regionMatches(true, 0, "LMTPS", 0, 5);
  }

  private void border(Report report) {
    Boundary boundary = report.route().boundary();
    if (boundary != null) {
      Stamp stamp = report.route().hops().get(boundary.hop() - 1).stamp();
      Cited<String> name = stamp.client().rdns();
      String address = boundary.peer() == null ? "" : "[" + boundary.peer().value() + "]";
      String told = (name == null ? "" : name.value() + " ") + address;
      brought.add(told.isBlank() ? "(not told)" : told.strip());
    }
  }

  private void date(Report report) {
    for (Hop hop : report.route().hops().reversed()) {
      Cited<MailDate> date = hop.stamp().date();
      if (date != null) {
        Instant at = date.value().instant();
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
        return;
      }
    }
  }

  /// What was added so far.
  ///
  /// @param top how many of each kind are named
  public Survey survey(int top) {
    return new Survey(
        messages,
        hops,
        first,
        last,
        verdicts,
        candidates.worstFirst(),
        ofMessages(checks.ranking(top)),
        systems.ranking(top),
        brought.ranking(top),
        tls.ranking(top),
        problems.ranking(top),
        graph.slowest(top),
        graph.skews(top),
        failures,
        failed);
  }

  /// Several checks may see the same message: shares are of the messages.
  private Ranking ofMessages(Ranking found) {
    return new Ranking(found.top(), messages, found.distinct(), found.dropped());
  }
}
