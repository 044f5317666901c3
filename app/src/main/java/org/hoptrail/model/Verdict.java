package org.hoptrail.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What one verification found, with everything that led there.
///
/// @param method what was verified
/// @param result the word of RFC 8601 2.7 for it
/// @param property what it speaks of, as RFC 8601 2.3 names it: `smtp.mailfrom`, `header.d`, ...
/// @param value the value of that property: a domain, an address; empty when there is none
/// @param receivedIndex the stamp whose peer, HELO or host it speaks of, as in
///     [Stamp#receivedIndex]; null when it speaks of the message
/// @param decidedBy the mechanism, signature or record that decided, as written; or null
/// @param sentence the reason in one plain sentence
/// @param details what else is worth knowing, in the order to show it
/// @param fields the header fields it rests on, by [HeaderField#index]: those a signature covers,
///     its own among them
/// @param spans the bytes it speaks of
/// @param asked the questions asked for it and their answers, in order
public record Verdict(
    Method method,
    Result result,
    String property,
    String value,
    @Nullable Integer receivedIndex,
    @Nullable String decidedBy,
    String sentence,
    List<Detail> details,
    List<Integer> fields,
    List<Span> spans,
    List<DnsAnswer> asked) {

  public Verdict {
    details = List.copyOf(details);
    fields = List.copyOf(fields);
    spans = List.copyOf(spans);
    asked = List.copyOf(asked);
  }

  /// One named value, such as `selector` and `s1`.
  public record Detail(String name, String value) {}

  /// What can be verified. The order is that of reports.
  public enum Method {
    /// The peer address may send for the reverse-path or HELO (RFC 7208).
    SPF,
    /// A signature over header and body holds (RFC 6376).
    DKIM,
    /// The author's domain stands behind the message (RFC 7489).
    DMARC,
    /// A chain of seals tells what others verified before (RFC 8617).
    ARC,
    /// The peer address has a name that leads back to it (RFC 8601 3).
    IPREV,
    /// The HELO name leads to the peer address (RFC 5321 4.1.4).
    HELO,
    /// The message came in through an exchange of the recipient's domain (RFC 5321 5.1).
    MX,
    /// The sender's domain knows the peer: an exchange, an address, or SPF of it.
    SENDER_HOST,
    /// The `by` host of a stamp exists, and is the peer of the next one.
    BY_HOST
  }

  /// The words of RFC 8601 2.7. [#NOT_CHECKED] is ours: nothing was found out, and
  /// [Verdict#sentence] says why.
  public enum Result {
    PASS,
    FAIL,
    SOFTFAIL,
    NEUTRAL,
    POLICY,
    NONE,
    TEMPERROR,
    PERMERROR,
    NOT_CHECKED;

    /// The word as it is written in headers and reports: `pass`, `not-checked`.
    public String word() {
      return this == NOT_CHECKED ? "not-checked" : name().toLowerCase(Locale.ROOT);
    }
  }
}
