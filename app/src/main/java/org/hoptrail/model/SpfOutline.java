package org.hoptrail.model;

import java.util.List;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// The SPF policy of a domain with all that it includes, as far as it can be told without a peer.
///
/// @param domain whose policy it is
/// @param record its record as published, or null when there is none that can be used
/// @param lines the terms of the record and of those it leads to, in the order they are evaluated
/// @param lookups how many terms ask the DNS for a peer that none of them matches; more than 10 are
///     an error (RFC 7208 4.6.4)
/// @param problems what is wrong with the whole: no record, several, too many look-ups
/// @param asked the questions asked for it and their answers, in order
public record SpfOutline(
    String domain,
    @Nullable String record,
    List<Line> lines,
    int lookups,
    List<String> problems,
    List<DnsAnswer> asked) {

  public SpfOutline {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
    asked = List.copyOf(asked);
  }

  /// One term.
  ///
  /// @param depth 0 for the record of the domain itself, 1 for a record that it includes, ...
  /// @param domain whose record the term stands in
  /// @param term as written, its qualifier included
  /// @param result what a peer gets that it matches; null for modifiers and unreadable terms
  /// @param leadsTo the networks, addresses, hosts or texts it stands for; words in brackets when
  ///     they depend on the message
  /// @param problems what is wrong with it, in words
  public record Line(
      int depth,
      String domain,
      String term,
      @Nullable Result result,
      List<String> leadsTo,
      List<String> problems) {

    public Line {
      leadsTo = List.copyOf(leadsTo);
      problems = List.copyOf(problems);
    }
  }
}
