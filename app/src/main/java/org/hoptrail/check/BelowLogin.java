package org.hoptrail.check;

import java.util.List;
import org.hoptrail.check.Handover.Link;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Stamp;

/// A user logged in to submit the message, and what he brought already bears a stamp of another
/// organisation's host.
///
/// A mail program brings no stamps; a relay that logs in at its provider brings its own, under the
/// name it says in HELO.
final class BelowLogin implements Check {

  @Override
  public String id() {
    return "below-login";
  }

  @Override
  public String title() {
    return "A logged-in user brings stamps of foreign hosts";
  }

  @Override
  public Ground ground() {
    return Ground.ROUTE;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    return Handover.find(facts, handover -> isForeign(handover) ? finding(handover) : null);
  }

  private static boolean isForeign(Handover handover) {
    return handover.link() == Link.BROKEN
        && handover.vouched()
        && isLogin(handover.newer().stamp());
  }

  /// By the AUTH identity told, or the `A` of the protocol word (RFC 3848).
  private static boolean isLogin(Stamp stamp) {
    Cited<String> protocol = stamp.protocol();
    if (stamp.client().authenticatedAs() != null || protocol == null) {
      return stamp.client().authenticatedAs() != null;
    }
    String word = protocol.value();
    return word.equalsIgnoreCase("ESMTPA") || word.equalsIgnoreCase("ESMTPSA");
  }

  private Finding finding(Handover handover) {
    return new Seen(
            id(),
            Certainty.MEDIUM,
            handover.older(),
            "The user who submitted the message at hop "
                + handover.newer().number()
                + " brought it with a stamp of "
                + handover.writer()
                + " on it.")
        .at(handover.older().stamp().server().by())
        .at(handover.newer().stamp().protocol())
        .because(
            "What a user submits was not handed over by servers before, unless he runs a relay.",
            List.of("the user's own relay logs in at its provider", "the user resends a message"),
            "Ask the user, or see in the submission server's log who logged in from where.",
            "RFC 6409 8",
            "RFC 3848");
  }
}
