package org.hoptrail.check;

import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.RecordedResult;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;

/// The author claims to be one of our own users, the message came from outside without login or
/// valid signature, and the sender's policy forbids it.
final class OwnSender implements Check {

  @Override
  public String id() {
    return "own-sender";
  }

  @Override
  public String title() {
    return "Mail in the name of our own users came from outside";
  }

  @Override
  public Ground ground() {
    return Ground.CLIENT;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    OurSide ours = OurSide.ofArrival(facts);
    Cited<String> from = facts.message().from();
    if (ours == null || from == null || isList(facts)) {
      return List.of();
    }
    String domain = from.value().substring(from.value().lastIndexOf('@') + 1);
    if (!ours.receivesFor(domain)
        || ours.border().stamp().client().authenticatedAs() != null
        || !isForbidden(facts)) {
      return List.of();
    }
    return List.of(
        new Seen(
                id(),
                Certainty.MEDIUM,
                ours.border(),
                "The author claims to be "
                    + from.value()
                    + ", but the message came from outside, where "
                    + domain
                    + " does not send from.")
            .at(from)
            .at(ours.border().stamp().client().peer())
            .because(
                "Our users send through our servers, or are signed for by who sends for them.",
                List.of(
                    "a user's mail to an address elsewhere that forwards to us",
                    "a service that sends in our name and is missing in our policy"),
                "Ask the user, and see whether our own submission log has the Message-ID.",
                "RFC 7208 2.6",
                "RFC 7489 3.1"));
  }

  private static boolean isList(Facts facts) {
    return facts.header().first(FieldName.LIST_ID) != null
        || facts.header().first(FieldName.MAILING_LIST) != null;
  }

  private static boolean isForbidden(Facts facts) {
    for (Verdict signature : facts.verdicts().dkim()) {
      if (signature.result() == Result.PASS) {
        return false;
      }
    }
    Verdict spf = facts.verdicts().spf();
    if (spf != null) {
      return spf.result() == Result.FAIL || spf.result() == Result.SOFTFAIL;
    }
    for (RecordedResult recorded : facts.verdicts().recorded()) {
      if (recorded.credible()
          && recorded.method().equals("spf")
          && recorded.result().endsWith("fail")) {
        return true;
      }
    }
    return false;
  }
}
