package org.hoptrail.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.dns.Resolver;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsRecord;
import org.hoptrail.model.DnsType;

/// A DNS of TXT records, and of names at which it fails. All other names do not exist.
public final class TestDns implements Resolver {

  private final Map<String, List<DnsRecord>> texts = new HashMap<>();
  private final Map<String, Outcome> failures = new HashMap<>();

  /// Adds a TXT record.
  public TestDns text(String name, String text) {
    texts
        .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
        .add(new DnsRecord.Text(text));
    return this;
  }

  /// Makes questions about a name end in that way.
  public TestDns outcome(String name, Outcome outcome) {
    failures.put(name.toLowerCase(Locale.ROOT), outcome);
    return this;
  }

  /// The questions about one message, as the program asks them.
  public Inquiry inquiry() {
    return new Inquiry(this, 100);
  }

  @Override
  public DnsAnswer ask(DnsQuestion question) {
    List<DnsRecord> records = texts.getOrDefault(question.name(), List.of());
    Outcome outcome = failures.getOrDefault(question.name(), Outcome.NO_DOMAIN);
    boolean found = question.type() == DnsType.TXT && !records.isEmpty();
    return new DnsAnswer(
        question,
        found ? Outcome.FOUND : outcome,
        found ? records : List.of(),
        List.of(),
        60,
        "test",
        Instant.EPOCH,
        Dnssec.UNKNOWN,
        outcome.isAnswer() ? null : "as the test wants it");
  }
}
