package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.LogMatch;
import org.hoptrail.model.LogMatch.Verdict;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.hoptrail.model.Transfer;

/// The log of the host that a stamp names does not know the stamp, or knows its id for another
/// message, client or recipient.
///
/// A copied stamp carries an id that is in the log, for the message it was copied from. An id that
/// is not there at all, while the log covers the time, was never given.
final class LogRecord implements Check {

  static final String ID = "log-record";

  private static final int MOST_LINES = 3;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "The log of the host does not bear out its stamp";
  }

  @Override
  public Ground ground() {
    return Ground.LOG;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    List<Finding> findings = List.of();
    for (Hop hop : facts.route().hops()) {
      LogMatch log = hop.log();
      if (log != null && isAgainst(log)) {
        findings = findings.isEmpty() ? new ArrayList<>(2) : findings;
        findings.add(finding(hop, log));
      }
    }
    return findings;
  }

  private static boolean isAgainst(LogMatch log) {
    return log.verdict() == Verdict.CONTRADICTED || log.verdict() == Verdict.ABSENT;
  }

  private static Span span(LogPlace place) {
    Source source = new Source(place.path(), null, 0, 0, null);
    return new Span(source, place.offset(), place.offset());
  }

  private Finding finding(Hop hop, LogMatch log) {
    Seen seen =
        new Seen(ID, Certainty.STRONG, hop, "Hop " + hop.number() + ": " + log.why() + ".")
            .at(hop.stamp().queueId())
            .at(hop.stamp().server().by());
    Transfer transfer = log.transfer();
    if (transfer != null) {
      for (LogPlace place : transfer.places().stream().limit(MOST_LINES).toList()) {
        seen.with(new Evidence.LogLine(span(place), place.line()));
      }
    }
    return seen.because(
        "A server logs every message it takes, under the id that it writes into its stamp.",
        List.of(
            "lines of the log are lost, or another instance of the server writes another log",
            "the id was changed when a filter gave the message back"),
        "Search the log of that host for the id, and for the Message-ID.",
        "RFC 5321 4.4");
  }
}
