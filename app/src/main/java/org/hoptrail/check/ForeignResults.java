package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.RecordedResult;

/// The sender brought results of verifications that bear our own name. Who we are must be
/// configured; where it is guessed, the boundary may be wrong, so it is weak.
final class ForeignResults implements Check {

  @Override
  public String id() {
    return "foreign-results";
  }

  @Override
  public String title() {
    return "Authentication results under our name that we did not write";
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
    List<Finding> findings = new ArrayList<>(1);
    int seen = -1;
    for (RecordedResult recorded : facts.verdicts().recorded()) {
      String id = recorded.authservId();
      boolean below = recorded.field() > ours.border().stamp().field().index();
      if (id != null && below && ours.isOurs(id) && recorded.field() != seen) {
        seen = recorded.field();
        boolean known = facts.settings().own().isConfigured();
        findings.add(finding(ours, recorded, id, known));
      }
    }
    return findings;
  }

  private Finding finding(OurSide ours, RecordedResult recorded, String id, boolean known) {
    return new Seen(
            id(),
            known ? Certainty.MEDIUM : Certainty.WEAK,
            ours.border(),
            "A field below our border stamp says that "
                + id
                + " found "
                + recorded.method()
                + "="
                + recorded.result()
                + ".")
        .at(recorded.span())
        .because(
            "What our side writes stands above the stamp of its border; below writes the sender.",
            List.of(
                "the message was at our side before and came back",
                "our filter puts its results below the stamps"),
            "See in the log of our filter whether it verified this message, and with what result.",
            "RFC 8601 5",
            "RFC 8601 7.1");
  }
}
