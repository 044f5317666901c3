package org.hoptrail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a check saw, and everything a reader needs to judge it.
///
/// @param check the id of the check, such as `token-time`
/// @param certainty how sure the check is that honest software did not cause this
/// @param severity how loudly to say it
/// @param hop the hop concerned, or null for the whole message
/// @param title one sentence: what was seen
/// @param explanation why it matters
/// @param innocent causes without ill intent
/// @param howToCheck what a person can do to see for himself, in one or two sentences; empty when
///     the evidence says it all
/// @param references where the rule comes from, such as `RFC 5321 4.4`
/// @param evidence at least one piece
public record Finding(
    String check,
    Certainty certainty,
    Severity severity,
    @Nullable Hop hop,
    String title,
    String explanation,
    List<String> innocent,
    String howToCheck,
    List<String> references,
    List<Evidence> evidence) {

  public Finding {
    innocent = List.copyOf(innocent);
    references = List.copyOf(references);
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a finding without evidence: " + check);
    }
  }

  /// How sure a check is.
  public enum Certainty {
    WEAK,
    MEDIUM,
    STRONG
  }

  /// How loudly a finding is told.
  public enum Severity {
    NOTICE,
    WARNING,
    ALARM
  }
}
