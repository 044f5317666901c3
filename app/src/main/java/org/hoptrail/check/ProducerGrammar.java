package org.hoptrail.check;

import java.util.List;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Oddity;

/// A stamp names a mail system and breaks a rule that all lines of this system keep.
final class ProducerGrammar implements Check {

  @Override
  public String id() {
    return "producer-grammar";
  }

  @Override
  public String title() {
    return "A stamp in a form that the named mail system does not write";
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    return new OddStamps(
            id(),
            Oddity.Kind.GRAMMAR,
            "The server composes this line itself, always the same way; people and scripts that"
                + " imitate it miss such details.",
            List.of(
                "a gateway or archive that rewrote the line",
                "a patched version of the server",
                "a message edited as an example"))
        .in(facts);
  }
}
