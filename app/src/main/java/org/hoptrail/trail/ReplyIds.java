package org.hoptrail.trail;

import java.util.List;

/// Finds the queue ids that the reply of some mail system may name.
public interface ReplyIds {

  /// The ids, one for each system whose reply it could be; empty when it is nobody's.
  List<String> of(String reply);

  /// How the replies of a system tell a queue id: some leave a part of it away.
  ///
  /// @param system the id of the mail system
  /// @param queueId an id as its log has it
  String told(String system, String queueId);
}
