package org.hoptrail.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.log.TransferSink;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;

/// What the assembly of logs yields, in lists.
record Gathered(List<Transfer> transfers, List<Refusal> refusals) implements TransferSink {

  Gathered() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  @Override
  public void transfer(Transfer transfer) {
    transfers.add(transfer);
  }

  @Override
  public void refusal(Refusal refusal) {
    refusals.add(refusal);
  }
}
