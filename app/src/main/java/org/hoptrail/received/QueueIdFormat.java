package org.hoptrail.received;

import org.hoptrail.model.Cited;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.TimeToken;
import org.jspecify.annotations.Nullable;

/// The rule by which one mail system draws its queue ids.
public interface QueueIdFormat {

  /// Whether this system could have drawn the id: alphabet, length, ranges of its parts.
  boolean fits(String id);

  /// The time (and process id, address) inside the id; null when it holds none or does not
  /// [#fits].
  ///
  /// @param id the id as it stands in a header or log
  @Nullable TimeToken decode(Cited<String> id);

  /// The same, with the date of the stamp the id stands in, for systems whose ids show wall-clock
  /// time: the date tells the offset from UTC, and nothing else of it may be used.
  default @Nullable TimeToken decode(Cited<String> id, @Nullable MailDate stamp) {
    return decode(id);
  }
}
