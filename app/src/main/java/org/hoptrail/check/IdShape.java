package org.hoptrail.check;

import java.util.List;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Oddity;

/// The id of a stamp cannot have been drawn by the mail system that the stamp names.
final class IdShape implements Check {

  @Override
  public String id() {
    return "id-shape";
  }

  @Override
  public String title() {
    return "An id that the named mail system cannot have drawn";
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    return new OddStamps(
            id(),
            Oddity.Kind.ID,
            "Ids are drawn by the code of the server; nobody can configure their alphabet and"
                + " length.",
            List.of(
                "another product that shows this one's name",
                "an id masked before the message was passed on"))
        .in(facts);
  }
}
