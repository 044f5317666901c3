package org.hoptrail.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Summary.Ranking;
import org.jspecify.annotations.Nullable;

/// What a batch of messages tells of their routes, on one page.
///
/// @param messages how many there were
/// @param hops of all their routes
/// @param from the oldest of the newest stamps, or null when no stamp has a date
/// @param to the newest stamp of all, or null
/// @param verdicts how many messages have each verdict
/// @param candidates messages that are forged, then those that are suspicious, as many as are named
/// @param checks what was found, by check: the messages in which it was; the total is all messages
/// @param systems by mail system: the stamps
/// @param brought who brought messages to the boundary: resolved name and address
/// @param tls encryption of the hops, as far as stamps tell it
/// @param problems bad input met in messages, by code
/// @param slow the ways on which most time was lost, from host to host
/// @param skews hosts whose clocks disagree
/// @param failures inputs that could not be read, a sentence for each, as many as are named
/// @param failed how many could not be read
public record Survey(
    long messages,
    long hops,
    @Nullable Instant from,
    @Nullable Instant to,
    Map<Level, Long> verdicts,
    List<Candidate> candidates,
    Ranking checks,
    Ranking systems,
    Ranking brought,
    Ranking tls,
    Ranking problems,
    RelayGraph slow,
    List<ClockSkew> skews,
    List<String> failures,
    long failed) {

  public Survey {
    verdicts = Map.copyOf(verdicts);
    candidates = List.copyOf(candidates);
    skews = List.copyOf(skews);
    failures = List.copyOf(failures);
  }

  /// How many messages have a verdict.
  public long count(Level level) {
    return verdicts.getOrDefault(level, 0L);
  }

  /// A message that somebody should look at.
  ///
  /// @param sentence the verdict in one sentence
  /// @param from the author's address, or null
  /// @param subject the decoded Subject, or null
  public record Candidate(
      Level level,
      String sentence,
      @Nullable String from,
      @Nullable String subject,
      Source source) {}
}
