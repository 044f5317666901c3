package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;

/// A stamp outside stands, byte for byte or with an id that is given once, on a message with
/// another Message-ID too: it was copied from there, or both from a third.
///
/// Which other messages are known is not this check's affair; see [Elsewhere].
final class SameStamp implements Check {

  @Override
  public String id() {
    return "same-stamp";
  }

  @Override
  public String title() {
    return "A stamp stands on another message too";
  }

  @Override
  public Ground ground() {
    return Ground.ROUTE;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    Cited<String> messageId = facts.message().messageId();
    List<Finding> findings = List.of();
    if (messageId == null) {
      return findings;
    }
    for (Handover handover : facts.handovers()) {
      Hop hop = handover.older();
      Evidence.OtherMessage other =
          facts.elsewhere().sameStamp(facts.header(), hop.stamp(), messageId.value());
      if (other != null) {
        findings = findings.isEmpty() ? new ArrayList<>(2) : findings;
        findings.add(finding(facts, hop, other));
      }
    }
    return findings;
  }

  private Finding finding(Facts facts, Hop hop, Evidence.OtherMessage other) {
    return new Seen(
            id(),
            Certainty.MEDIUM,
            hop,
            "The stamp of hop "
                + hop.number()
                + " stands on a message with another Message-ID too.")
        .at(facts.header().span(hop.stamp().field().start(), hop.stamp().field().end()))
        .with(other)
        .because(
            "A server stamps every message for itself, with the time and an id of its own.",
            List.of(
                "the same message, to which a gateway or a resending gave another Message-ID",
                "an edited copy of the message"),
            "Compare the two messages: are they one in two versions, or two?",
            "RFC 5321 4.4");
  }
}
