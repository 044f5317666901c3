package org.hoptrail.verify.dkim;

import java.util.List;
import org.hoptrail.model.Verdict.Detail;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// What came of one signature.
///
/// @param result the word of RFC 8601 2.7.1 for it
/// @param domain `d=` as written; empty when it could not be read
/// @param decidedBy key name and algorithm, or null when the signature could not be read
/// @param sentence the reason in plain sentences
/// @param details what else is known of it, in the order to show it
/// @param fields the header fields it covers and its own, by their index, ascending
public record Judgement(
    Result result,
    String domain,
    @Nullable String decidedBy,
    String sentence,
    List<Detail> details,
    List<Integer> fields) {

  public Judgement {
    details = List.copyOf(details);
    fields = List.copyOf(fields);
  }
}
