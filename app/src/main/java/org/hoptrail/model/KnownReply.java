package org.hoptrail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text that servers are known to send, and what it means.
///
/// @param id a stable name, such as `gmail-unauthenticated`
/// @param provider whose text it is; null when many servers use the words
/// @param says by which codes and words it is recognised
/// @param title the meaning in one line
/// @param meaning the meaning
/// @param turn whose turn it is
/// @param nextSteps what to check or do next, in this order
/// @param notes what to know beside it
/// @param references where this is documented
public record KnownReply(
    String id,
    @Nullable String provider,
    String says,
    String title,
    String meaning,
    Turn turn,
    List<String> nextSteps,
    List<String> notes,
    List<String> references) {

  public KnownReply {
    nextSteps = List.copyOf(nextSteps);
    notes = List.copyOf(notes);
    references = List.copyOf(references);
  }
}
