package org.hoptrail.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.DnsRecord.Address;
import org.hoptrail.model.DnsRecord.Exchange;
import org.hoptrail.model.DnsRecord.Name;
import org.hoptrail.model.DnsRecord.Text;
import org.jspecify.annotations.Nullable;

/// What came back to one question, with all that another person needs to judge it.
///
/// @param question what was asked
/// @param outcome how it went
/// @param records the records of the asked type, in the order they came; empty unless
///     [Outcome#FOUND]
/// @param aliases the names that CNAME records led through, the last one owns the records
/// @param ttl how many seconds the answer may be kept, 0 when it may not
/// @param server who answered: an address and port, `zones`, or `none`
/// @param at when it was answered, or given up; for a recorded answer the time of the recording;
///     the epoch when nobody was asked
/// @param dnssec how far DNSSEC secures it
/// @param remark why there is no answer, in one sentence, or null
public record DnsAnswer(
    DnsQuestion question,
    Outcome outcome,
    List<DnsRecord> records,
    List<String> aliases,
    long ttl,
    String server,
    Instant at,
    Dnssec dnssec,
    @Nullable String remark) {

  public DnsAnswer {
    records = List.copyOf(records);
    aliases = List.copyOf(aliases);
    if (outcome == Outcome.FOUND == records.isEmpty()) {
      throw new IllegalArgumentException("an answer is FOUND when it has records: " + question);
    }
  }

  /// How a question went. The first three are answers; all others say nothing about the name.
  public enum Outcome {
    /// There are records.
    FOUND,
    /// The name exists, but has no record of this type (RFC 2308 2.2).
    NO_DATA,
    /// The name does not exist (NXDOMAIN).
    NO_DOMAIN,
    /// SERVFAIL: the resolver could not find out, DNSSEC failures included.
    SERVER_FAILURE,
    /// The server does not want to answer (REFUSED).
    REFUSED,
    /// Nothing came in time.
    TIMEOUT,
    /// What came cannot be used: malformed, lame, a loop of aliases, another code.
    UNUSABLE,
    /// It was not asked: the DNS is off, the name is impossible, or a rule forbids it.
    NOT_ASKED,
    /// It was not asked because the message had used up its questions or its time.
    SPENT;

    /// Whether the DNS says something about the name: records, or that there are none.
    public boolean isAnswer() {
      return compareTo(NO_DOMAIN) <= 0;
    }
  }

  /// How far DNSSEC (RFC 4033 5) secures an answer.
  public enum Dnssec {
    /// Validated here, from the root's key down.
    SECURE,
    /// The resolver says that it validated it (AD bit); its word and the way to it are trusted.
    SECURE_BY_RESOLVER,
    /// Not signed, or nobody validated it.
    INSECURE,
    /// Signed, and the signatures are wrong.
    BOGUS,
    /// Not known: a file, or no answer at all.
    UNKNOWN
  }

  /// Whether the DNS says that there is nothing.
  public boolean isEmpty() {
    return outcome == Outcome.NO_DATA || outcome == Outcome.NO_DOMAIN;
  }

  /// Whether nothing can be concluded from it.
  public boolean isSilent() {
    return !outcome.isAnswer();
  }

  /// The addresses of an A or AAAA answer.
  public List<IpAddress> addresses() {
    List<IpAddress> result = new ArrayList<>(records.size());
    for (DnsRecord record : records) {
      if (record instanceof Address a) {
        result.add(a.address());
      }
    }
    return result;
  }

  /// The exchanges of an MX answer, most preferred first, equal ones in the order they came.
  public List<Exchange> exchanges() {
    List<Exchange> result = new ArrayList<>(records.size());
    for (DnsRecord record : records) {
      if (record instanceof Exchange e) {
        result.add(e);
      }
    }
    result.sort((a, b) -> Integer.compare(a.preference(), b.preference()));
    return result;
  }

  /// The names of a PTR or NS answer.
  public List<String> names() {
    List<String> result = new ArrayList<>(records.size());
    for (DnsRecord record : records) {
      if (record instanceof Name n) {
        result.add(n.name());
      }
    }
    return result;
  }

  /// The texts of a TXT answer.
  public List<String> texts() {
    List<String> result = new ArrayList<>(records.size());
    for (DnsRecord record : records) {
      if (record instanceof Text t) {
        result.add(t.text());
      }
    }
    return result;
  }
}
