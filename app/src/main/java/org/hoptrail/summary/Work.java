package org.hoptrail.summary;

import org.hoptrail.model.Outcome;
import org.hoptrail.model.Summary.Counts;

/// Totals while they grow.
final class Work {

  private long received;
  private long notices;
  private long bytes;
  private long delivered;
  private long waiting;
  private long deferrals;
  private long bounced;
  private long expired;
  private long filtered;
  private long rejected;
  private long handedOver;
  private long noticesMade;

  void received(boolean notice, long size) {
    received++;
    notices += notice ? 1 : 0;
    bytes += Math.max(0, size);
  }

  void deferrals(long count) {
    deferrals += count;
  }

  void rejected() {
    rejected++;
  }

  void handedOver() {
    handedOver++;
  }

  void noticesMade(long count) {
    noticesMade += count;
  }

  /// What became of a recipient.
  void ended(Outcome outcome) {
    switch (outcome) {
      case DELIVERED -> delivered++;
      case DEFERRED -> waiting++;
      case BOUNCED, REJECTED -> bounced++;
      case EXPIRED -> expired++;
      case FILTERED -> filtered++;
      case UNKNOWN -> {}
    }
  }

  /// By what busy hosts are told from others.
  long size() {
    return received + delivered + deferrals + bounced + rejected;
  }

  Counts counts() {
    return new Counts(
        received,
        notices,
        bytes,
        delivered,
        waiting,
        deferrals,
        bounced,
        expired,
        filtered,
        rejected,
        handedOver,
        noticesMade);
  }
}
