package org.hoptrail.dns;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// The questions asked about one message: each is put to the resolver once, their number is
/// limited ([org.hoptrail.model.Limits#dnsLookups]) and so is the time spent waiting for answers
/// ([org.hoptrail.model.DnsSettings#budget]), and each [Part] remembers the order in which one
/// verification asked them. One inquiry serves one thread.
public final class Inquiry {

  private final Resolver resolver;
  private final int limit;
  private final @Nullable Duration budget;
  private final LongSupplier nanoTime;
  private final Map<DnsQuestion, DnsAnswer> known = new LinkedHashMap<>();
  private long waited;

  /// As long as it takes.
  ///
  /// @param limit how many different questions may be put to the resolver
  public Inquiry(Resolver resolver, int limit) {
    this(resolver, limit, null, System::nanoTime);
  }

  /// @param limit how many different questions may be put to the resolver
  /// @param budget how long all answers together may take; the one under way is waited for
  public Inquiry(Resolver resolver, int limit, Duration budget) {
    this(resolver, limit, budget, System::nanoTime);
  }

  Inquiry(Resolver resolver, int limit, @Nullable Duration budget, LongSupplier nanoTime) {
    this.resolver = resolver;
    this.limit = limit;
    this.budget = budget;
    this.nanoTime = nanoTime;
  }

  /// Begins the questions of one verification.
  public Part part() {
    return new Part();
  }

  /// Every answer so far, each question once, in the order of the first asking.
  public List<DnsAnswer> answers() {
    return List.copyOf(known.values());
  }

  private DnsAnswer answer(DnsQuestion question) {
    DnsAnswer answer = known.get(question);
    if (answer != null) {
      return answer;
    }
    String spent = spent();
    if (spent != null) {
      return Unanswered.of(
          question, Outcome.SPENT, Unanswered.NOBODY, Instant.EPOCH, "the message " + spent);
    }
    long start = nanoTime.getAsLong();
    answer = resolver.ask(question);
    waited += nanoTime.getAsLong() - start;
    known.put(question, answer);
    return answer;
  }

  private @Nullable String spent() {
    if (known.size() >= limit) {
      return "had used up its " + limit + " questions";
    }
    return budget != null && waited >= budget.toNanos()
        ? "had waited " + budget.toMillis() + " ms for answers, which is all it may"
        : null;
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
