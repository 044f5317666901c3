package org.hoptrail.log;

import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;

/// Takes what the assembly of logs yields.
public interface TransferSink {

  /// Takes one host's handling of one message, complete as far as the logs go.
  void transfer(Transfer transfer);

  /// Takes one refusal.
  void refusal(Refusal refusal);
}
