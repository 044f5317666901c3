package org.hoptrail.received;

import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// A rule for times hidden in identifiers outside the Received fields: Message-ID, MIME boundary,
/// Thread-Index and the like.
public interface TokenFormat {

  /// The fields that carry such a token.
  List<FieldName> fields();

  /// The part of a long value that this format reads, so that the rest need not become text; empty
  /// when the value cannot be of this format.
  default Slice narrowed(Slice value) {
    return value;
  }

  /// The token of a field value; null when the value is not of this format.
  ///
  /// @param value the unfolded, trimmed value, or its narrowed part; the span covers the value as
  ///     it stands
  @Nullable TimeToken read(Cited<String> value);
}
