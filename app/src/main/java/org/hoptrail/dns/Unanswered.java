package org.hoptrail.dns;

import java.time.Instant;
import java.util.List;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsQuestion;

/// Answers that hold no records.
final class Unanswered {

  /// The server of answers that nobody gave.
  static final String NOBODY = "none";

  private Unanswered() {}

  /// Nothing was sent. The time is the epoch, for nothing happened at any time.
  static DnsAnswer notAsked(DnsQuestion question, String remark) {
    return of(question, Outcome.NOT_ASKED, NOBODY, Instant.EPOCH, remark);
  }

  static DnsAnswer of(
      DnsQuestion question, Outcome outcome, String server, Instant at, String remark) {
    return new DnsAnswer(
        question, outcome, List.of(), List.of(), 0, server, at, Dnssec.UNKNOWN, remark);
  }
}
