package org.hoptrail.verify.arc;

import java.util.List;
import org.hoptrail.model.HeaderField;
import org.hoptrail.verify.dkim.TagList;

/// The three fields that one host added (RFC 8617 4.1).
///
/// @param instance 1..50, 1 the oldest
/// @param results ARC-Authentication-Results
/// @param message ARC-Message-Signature
/// @param seal ARC-Seal
/// @param recorded what the host recorded
/// @param tags the tags of the seal
record ArcSet(
    int instance,
    HeaderField results,
    HeaderField message,
    HeaderField seal,
    RecordedResults recorded,
    TagList tags) {

  /// The three fields in the order in which a seal covers them (RFC 8617 5.1.1).
  List<HeaderField> fields() {
    return List.of(results, message, seal);
  }

  /// What the host found about the chain before it; empty when it does not say.
  String cv() {
    return tags.text("cv", "");
  }

  /// Who sealed it; empty when it does not say.
  String domain() {
    return tags.text("d", "");
  }
}
