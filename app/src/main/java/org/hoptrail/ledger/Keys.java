package org.hoptrail.ledger;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.model.Transfer.Recipient;
import org.hoptrail.trail.ReplyIds;
import org.jspecify.annotations.Nullable;

/// Finds the keys of entries: everything by which `trail` may tie one to another.
final class Keys {

  /// Of times of one entry that are nearer to each other one is noted, so keys may be so much
  /// nearer to another entry than they seem.
  static final Duration MESSAGE_STEP = Duration.ofDays(1);

  /// The same for what was tried for a recipient.
  static final Duration RECIPIENT_STEP = Duration.ofMinutes(10);

  /// Shorter Message-IDs are none: `<>`.
  private static final int SHORTEST = 3;

  private final KeyFile file;
  private final ReplyIds replies;

  Keys(KeyFile file, ReplyIds replies) {
    this.file = file;
    this.replies = replies;
  }

  void of(Transfer transfer, int entry) throws IOException {
    Instant begin = transfer.receivedAt();
    String id = transfer.queueId();
    file.add(Key.ID.of(id), begin, entry, Role.KNOWN | Role.FOUND);
    String told = replies.told(transfer.system(), id);
    if (!told.equals(id)) {
      file.add(Key.ID.of(told), begin, entry, Role.KNOWN);
    }
    for (String name : transfer.names()) {
      file.add(Key.ID.of(name), begin, entry, Role.FOUND);
    }
    List<@Nullable Instant> times = times(transfer);
    message(transfer.messageId(), times, entry);
    for (String successor : transfer.successors()) {
      for (Instant at : times) {
        file.add(Key.ID.of(successor), at, entry, Role.SEEKS);
      }
    }
    for (Recipient recipient : transfer.recipients()) {
      replied(recipient.last(), entry);
      failed(recipient, entry);
    }
  }

  /// When something happened to a message, a [#MESSAGE_STEP] apart.
  private static List<@Nullable Instant> times(Transfer transfer) {
    List<@Nullable Instant> times = new ArrayList<>();
    times.add(transfer.receivedAt());
    for (Recipient recipient : transfer.recipients()) {
      Attempt last = recipient.last();
      if (last != null && isFar(times.getLast(), last.at(), MESSAGE_STEP)) {
        times.add(last.at());
      }
    }
    return times;
  }

  private static boolean isFar(@Nullable Instant one, @Nullable Instant other, Duration step) {
    return one != null && (other == null || Duration.between(one, other).abs().compareTo(step) > 0);
  }

  private void message(@Nullable String messageId, List<@Nullable Instant> times, int entry)
      throws IOException {
    if (messageId == null) {
      return;
    }
    long key = Key.MESSAGE_ID.of(messageId);
    int found = Role.FOUND;
    for (Instant at : times) {
      int known = messageId.length() < SHORTEST ? 0 : Role.KNOWN;
      file.add(key, at, entry, known | found);
      found = 0;
    }
  }

  /// The ids that the next host may have told.
  private void replied(@Nullable Attempt last, int entry) throws IOException {
    if (last != null && last.reply() != null && last.outcome() == Outcome.DELIVERED) {
      for (String id : replies.of(last.reply())) {
        file.add(Key.ID.of(id), last.at(), entry, Role.SEEKS);
      }
    }
  }

  /// The refusals that may have been met.
  private void failed(Recipient recipient, int entry) throws IOException {
    Instant before = Instant.MIN;
    for (Attempt attempt : recipient.attempts()) {
      boolean failed = attempt.outcome() != Outcome.DELIVERED;
      if (failed && isFar(before, attempt.at(), RECIPIENT_STEP)) {
        file.add(
            Key.RECIPIENT.of(recipient.address()), attempt.at(), entry, Role.SEEKS | Role.BRIEF);
        before = attempt.at() == null ? before : attempt.at();
      }
    }
  }

  void of(Refusal refusal, int entry) throws IOException {
    String queueId = refusal.what().queueId();
    if (queueId != null) {
      file.add(Key.ID.of(queueId), refusal.at(), entry, Role.SEEKS);
    }
    if (refusal.messageId() != null) {
      file.add(Key.MESSAGE_ID.of(refusal.messageId()), refusal.at(), entry, Role.FOUND);
    }
    String recipient = refusal.what().recipient();
    if (recipient != null) {
      file.add(Key.RECIPIENT.of(recipient), refusal.at(), entry, Role.KNOWN | Role.BRIEF);
    }
  }
}
