package org.hoptrail.render;

import java.util.List;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Report;
import org.hoptrail.model.Standing;

/// The verdict in one sentence.
public final class VerdictSentence {

  private VerdictSentence() {}

  /// What is to be thought of the message, and because of which checks.
  public static String of(Report report) {
    Level level = report.verdict().level();
    if (level == Level.CONSISTENT) {
      return report.findings().isEmpty()
          ? "Nothing in the header contradicts itself."
          : "One oddity of a kind that honest mail has too ("
              + report.findings().getFirst().check()
              + ").";
    }
    String because = " (" + String.join(", ", report.verdict().because()) + ")";
    int newest = newestContradicted(report.route().hops());
    if (newest == 0) {
      return level == Level.UNUSUAL
          ? "Something is unusual, and nothing proves a lie" + because + "."
          : "The client that brought the message is not what it claims to be" + because + ".";
    }
    String what = newest == 1 ? "The stamp of hop 1" : "The stamps of hop " + newest + " and below";
    String verb = newest == 1 ? " is" : " are";
    return level == Level.FORGED
        ? what + verb + " forged" + because + "."
        : what + verb + " probably forged" + because + ".";
  }

  private static int newestContradicted(List<Hop> hops) {
    for (Hop hop : hops.reversed()) {
      if (hop.standing() == Standing.CONTRADICTED) {
        return hop.number();
      }
    }
    return 0;
  }
}
