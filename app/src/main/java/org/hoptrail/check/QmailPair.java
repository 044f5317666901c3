package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Finding.Severity;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Stamp.Recognition;

/// qmail stamps every message twice: qmail-smtpd writes `from NAME (HELO H) (IP) by HOST with
/// SMTP`, then qmail-queue puts `(qmail PID invoked ...)` above it. A filter may stand between the
/// two. The lower line without the upper one was not written by qmail.
///
/// Of 263 such lines in honest mail and in the lab all but one have it, and that one has the line
/// of a relative, `(qmail+freegate ...)`. Lines with a user before the address are not asked: a
/// bulk mailer writes them alone.
final class QmailPair implements Check {

  private static final String QMAIL = "qmail";

  @Override
  public String id() {
    return "qmail-pair";
  }

  @Override
  public String title() {
    return "One of the two stamps that qmail always writes is missing";
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    List<Finding> findings = List.of();
    List<Hop> hops = facts.route().hops();
    for (int i = 0; i < hops.size(); i++) {
      Stamp stamp = hops.get(i).stamp();
      Cited<String> by = stamp.server().by();
      boolean plain = stamp.client().ident() == null;
      if (by != null && plain && isQmail(stamp, Recognition.SHAPE) && !isQueued(hops, i)) {
        findings = findings.isEmpty() ? new ArrayList<>(1) : findings;
        findings.add(finding(hops.get(i), by));
      }
    }
    return findings;
  }

  private static boolean isQmail(Stamp stamp, Recognition named) {
    return stamp.system().equals(QMAIL) && stamp.named() == named;
  }

  /// Whether one of the next two stamps is that of a qmail-queue.
  private static boolean isQueued(List<Hop> hops, int of) {
    for (int i = of + 1; i < hops.size() && i <= of + 2; i++) {
      if (isQmail(hops.get(i).stamp(), Recognition.BANNER)) {
        return true;
      }
    }
    return false;
  }

  private Finding finding(Hop hop, Cited<String> by) {
    return new Finding(
        id(),
        Certainty.MEDIUM,
        Severity.WARNING,
        hop,
        "Hop "
            + hop.number()
            + " has the form of qmail, and the line that qmail writes above it is missing.",
        "Two programs of qmail handle each message and both stamp it; who imitates a line of qmail"
            + " forgets the other.",
        List.of(
            "another product that writes the same form",
            "a gateway that removes stamps",
            "a replacement for qmail-queue"),
        "Look for the second line in other mail of that host.",
        List.of("qmail received.c", "qmail qmail-queue.c"),
        List.of(new Evidence.Absence("(qmail PID invoked ...) above this stamp", by.span())));
  }
}
