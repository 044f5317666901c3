package org.hoptrail.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
          new TimeBackwards(),
          new LogRecord(),
          new BrokenHandover(),
          new InsertedHop(),
          new ProviderPath(),
          new LongGap(),
          new OlderThanMessage(),
          new EarlierDelivery(),
          new SameStamp(),
          new UnlinkedChain(),
          new TraceOrder(),
          new OwnName(),
          new OwnSender(),
          new ForeignResults(),
          new ClaimedResults(),
          new ForeignDelivery(),
          new AuthorDate(),
          new NamelessClient(),
          new BelowLogin(),
          new SenderPolicy(),
          new UnusualRoute());

  private static final Comparator<Finding> MOST_CERTAIN_FIRST =
      (one, other) -> other.certainty().compareTo(one.certainty());

  private static final Map<String, Ground> GROUNDS =
      ALL.stream().collect(Collectors.toMap(Check::id, Check::ground));

  private Checks() {}

  /// What the findings of the check of that id rest on.
  static Ground ground(Finding finding) {
    return GROUNDS.getOrDefault(finding.check(), Ground.WRITING);
  }

  /// The findings of all checks that the settings want, most certain first.
  public static List<Finding> inspect(Facts facts) {
    List<Finding> findings = List.of();
    for (Check check : ALL) {
      boolean wanted = facts.settings().checks().has(check.id());
      List<Finding> seen = wanted ? check.inspect(facts) : List.of();
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
