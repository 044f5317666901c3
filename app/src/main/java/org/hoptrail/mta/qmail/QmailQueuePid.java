package org.hoptrail.mta.qmail;

import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// The process id of qmail-queue, by which replies (`ok 1700000000 qp 4711`) and logs call a
/// message. It holds no time and comes again after a while.
final class QmailQueuePid implements QueueIdFormat {

  private static final int LONGEST = 10;

  @Override
  public boolean fits(String id) {
    return id.length() <= LONGEST && Slice.of(id).allDigits();
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    return null;
  }
}
