package org.hoptrail.model;

import java.util.List;
import org.hoptrail.model.Verdict.Detail;
import org.jspecify.annotations.Nullable;

/// One result that an earlier host wrote into the header: of an `Authentication-Results` (RFC
/// 8601), an `ARC-Authentication-Results` (RFC 8617 4.1.1) or a `Received-SPF` field (RFC 7208
/// 9.1).
///
/// @param field the header field, by [HeaderField#index]
/// @param span the bytes of this one result
/// @param authservId who says to have verified, or null when the field does not tell
/// @param method the method as written, lower case: `spf`, `dkim`, `dmarc`, `arc`, `iprev`, ...
/// @param result the result word as written, lower case
/// @param properties `ptype.property` and value, in order; for `Received-SPF` its keys
/// @param credible whether the writer is ours and no stranger could have put the field where it
///     stands (RFC 8601 5)
/// @param agreement how it fits what was verified now
/// @param why the reason of `credible` and `agreement` in one sentence
public record RecordedResult(
    int field,
    Span span,
    @Nullable String authservId,
    String method,
    String result,
    List<Detail> properties,
    boolean credible,
    Agreement agreement,
    String why) {

  public RecordedResult {
    properties = List.copyOf(properties);
  }

  /// How a recorded result fits our own.
  public enum Agreement {
    /// The same result about the same thing.
    SAME,
    /// Another result about the same thing.
    DIFFERENT,
    /// Nothing to hold it against: not verified now, or about something else.
    OPEN
  }

  /// The value of the first property of that name, or null.
  public @Nullable String property(String name) {
    for (Detail property : properties) {
      if (property.name().equals(name)) {
        return property.value();
      }
    }
    return null;
  }
}
