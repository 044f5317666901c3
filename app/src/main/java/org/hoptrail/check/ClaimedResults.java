package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.RecordedResult;
import org.hoptrail.model.RecordedResult.Agreement;
import org.hoptrail.text.HostNames;
import org.jspecify.annotations.Nullable;

/// The message brought a result `pass`, and what our side recorded or verifies now of the same
/// domain is that it fails.
///
/// Forwarding and lists make honest results fail later. But who forwards leaves his stamp, so only
/// a verifier that no stamp names is told. Of old messages the DNS of today proves nothing; that is
/// taken care of where verdicts are made.
final class ClaimedResults implements Check {

  private static final Set<String> BROKEN = Set.of("fail", "softfail", "permerror");

  @Override
  public String id() {
    return "claimed-results";
  }

  @Override
  public String title() {
    return "Authentication results that came with the message do not hold";
  }

  @Override
  public Ground ground() {
    return Ground.CLIENT;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    OurSide ours = OurSide.ofArrival(facts);
    if (ours == null) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(0);
    for (RecordedResult claimed : facts.verdicts().recorded()) {
      boolean brought = claimed.field() > ours.border().stamp().field().index();
      RecordedResult ourOwn = brought ? refutedBy(claimed, facts) : null;
      boolean refuted = ourOwn != null || claimed.agreement() == Agreement.DIFFERENT;
      if (brought && refuted && claimed.result().equals("pass") && !isOnRoute(claimed, facts)) {
        findings.add(finding(ours.border(), claimed, ourOwn));
      }
    }
    return findings;
  }

  /// What our side recorded of the same method and domain, when that is a failure.
  private static @Nullable RecordedResult refutedBy(RecordedResult claimed, Facts facts) {
    String domain = domain(claimed);
    for (RecordedResult own : facts.verdicts().recorded()) {
      if (own.credible()
          && own.method().equals(claimed.method())
          && BROKEN.contains(own.result())
          && domain != null
          && domain.equals(domain(own))) {
        return own;
      }
    }
    return null;
  }

  /// The domain that a result speaks of, lower case; null when it tells none.
  private static @Nullable String domain(RecordedResult result) {
    String name =
        switch (result.method()) {
          case "spf" -> "smtp.mailfrom";
          case "dkim" -> "header.d";
          default -> "header.from";
        };
    String value = result.property(name);
    return value == null
        ? null
        : value.substring(value.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isOnRoute(RecordedResult claimed, Facts facts) {
    String verifier = claimed.authservId();
    for (Handover handover : facts.handovers()) {
      Hop hop = handover.older();
      Cited<String> by = hop.stamp().server().by();
      if (by != null && (verifier == null || HostNames.related(verifier, by.value()))) {
        return true;
      }
    }
    return false;
  }

  private Finding finding(Hop border, RecordedResult claimed, @Nullable RecordedResult ourOwn) {
    String verifier = claimed.authservId();
    Seen seen =
        new Seen(
                id(),
                Certainty.MEDIUM,
                border,
                "The message says that "
                    + (verifier == null ? "somebody" : verifier)
                    + " found "
                    + claimed.method()
                    + "=pass, and for our side it fails.")
            .at(claimed.span())
            .at(ourOwn == null ? border.stamp().server().by() : null);
    return (ourOwn == null ? seen : seen.at(ourOwn.span()))
        .because(
            "Nobody on the route wrote these results, so they came from whoever sent the message.",
            List.of(
                "a forwarder that verified the message and left no stamp",
                "a record in the DNS that changed in between"),
            "Verify SPF and DKIM by hand, and ask who the verifier is.",
            "RFC 8601 5",
            "RFC 8601 7.1");
  }
}
