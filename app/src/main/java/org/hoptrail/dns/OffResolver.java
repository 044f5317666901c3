package org.hoptrail.dns;

import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsQuestion;

/// Asks nobody. It has no fields, so nothing it could ask with.
final class OffResolver implements Resolver {

  @Override
  public DnsAnswer ask(DnsQuestion question) {
    return Unanswered.notAsked(question, "the DNS is off");
  }
}
