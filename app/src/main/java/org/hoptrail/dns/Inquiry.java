package org.hoptrail.dns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;

/// The questions asked about one message: each is put to the resolver once, their number is
/// limited ([org.hoptrail.model.Limits#dnsLookups]), and each [Part] remembers the order in which
/// one verification asked them. One inquiry serves one thread.
public final class Inquiry {

  private final Resolver resolver;
  private final int limit;
  private final Map<DnsQuestion, DnsAnswer> known = new HashMap<>();

  /// @param limit how many different questions may be put to the resolver
  public Inquiry(Resolver resolver, int limit) {
    this.resolver = resolver;
    this.limit = limit;
  }

  /// Begins the questions of one verification.
  public Part part() {
    return new Part();
  }

  /// Every answer so far, each question once.
  public List<DnsAnswer> answers() {
    return List.copyOf(known.values());
  }

  private DnsAnswer answer(DnsQuestion question) {
    DnsAnswer answer = known.get(question);
    if (answer == null) {
      boolean spent = known.size() >= limit;
      answer = spent ? spent(question) : resolver.ask(question);
      if (!spent) {
        known.put(question, answer);
      }
    }
    return answer;
  }

  private DnsAnswer spent(DnsQuestion question) {
    return new DnsAnswer(
        question,
        Outcome.SPENT,
        List.of(),
        List.of(),
        0,
        "none",
        Instant.EPOCH,
        Dnssec.UNKNOWN,
        "the message had used up its " + limit + " questions");
  }

  /// The questions of one verification, in order. A question that an earlier part asked costs
  /// nothing, but is remembered here too.
  public final class Part {

    private final List<DnsAnswer> asked = new ArrayList<>();

    private Part() {}

    /// Asks, and remembers the answer; asked again in the same part, it is remembered once.
    public DnsAnswer ask(DnsQuestion question) {
      DnsAnswer answer = answer(question);
      if (!asked.contains(answer)) {
        asked.add(answer);
      }
      return answer;
    }

    /// Asks for records of a name.
    public DnsAnswer ask(String name, DnsType type) {
      return ask(new DnsQuestion(name, type));
    }

    /// Asks for the names of an address.
    public DnsAnswer reverse(IpAddress address) {
      return ask(DnsQuestion.reverse(address));
    }

    /// What was asked so far.
    public List<DnsAnswer> asked() {
      return List.copyOf(asked);
    }
  }
}
