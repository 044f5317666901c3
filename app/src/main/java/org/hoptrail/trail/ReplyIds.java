package org.hoptrail.trail;

import java.util.List;

/// Finds the queue ids that the reply of some mail system may name.
@FunctionalInterface
public interface ReplyIds {

  /// The ids, one for each system whose reply it could be; empty when it is nobody's.
  List<String> of(String reply);
}
