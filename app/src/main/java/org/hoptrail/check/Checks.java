package org.hoptrail.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hoptrail.model.Finding;

/// The door of this package: all checks.
public final class Checks {

  /// Every check, in the order of the catalogue.
  public static final List<Check> ALL =
      List.of(
          new TokenTime(),
          new MessageToken(),
          new XReceivedAddress(),
          new IdShape(),
          new ProducerGrammar(),
          new QmailPair(),
          new NewerThanDate(),
          new ImpossibleDate(),
          new ReservedAddress(),
          new HeloLiteral(),
          new TimeBackwards());

  private static final Comparator<Finding> MOST_CERTAIN_FIRST =
      (one, other) -> other.certainty().compareTo(one.certainty());

  private Checks() {}

  /// The findings of all checks, most certain first.
  public static List<Finding> inspect(Facts facts) {
    List<Finding> findings = List.of();
    for (Check check : ALL) {
      List<Finding> seen = check.inspect(facts);
      if (!seen.isEmpty()) {
        findings = findings.isEmpty() ? new ArrayList<>(4) : findings;
        findings.addAll(seen);
      }
    }
    if (findings.size() > 1) {
      findings.sort(MOST_CERTAIN_FIRST);
    }
    return findings;
  }
}
