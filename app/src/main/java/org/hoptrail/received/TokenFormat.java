package org.hoptrail.received;

import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.jspecify.annotations.Nullable;

/// A rule for times hidden in identifiers outside the Received fields: Message-ID, MIME boundary,
/// Thread-Index and the like.
public interface TokenFormat {

  /// The fields that carry such a token.
  List<FieldName> fields();

  /// The token of a field value; null when the value is not of this format.
  ///
  /// @param value the unfolded, trimmed value; the span covers the value as it stands
  @Nullable TimeToken read(Cited<String> value);
}
