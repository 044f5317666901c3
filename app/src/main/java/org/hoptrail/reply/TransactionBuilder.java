package org.hoptrail.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.Explanation;
import org.hoptrail.model.SmtpSession.Outcome;
import org.hoptrail.model.SmtpSession.Recipient;
import org.hoptrail.model.SmtpSession.Transaction;
import org.hoptrail.text.Mailboxes;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Collects one message of a session.
final class TransactionBuilder {

  private static final int LONGEST_SIZE = 15;

  private final @Nullable String sender;
  private final @Nullable Explanation senderAnswer;
  private final long declared;
  private final List<Recipient> recipients = new ArrayList<>();
  private long bytes;
  private @Nullable Explanation dataAnswer;

  TransactionBuilder(String argument, @Nullable Explanation answer) {
    sender = answer == null ? null : address(argument);
    senderAnswer = answer;
    int size = argument.toUpperCase(Locale.ROOT).indexOf(" SIZE=");
    declared = size < 0 ? -1 : size(argument.substring(size + 6));
  }

  private static String address(String argument) {
    Slice path = Mailboxes.path(Slice.of(argument));
    return path == null ? "" : path.text();
  }

  /// The number a text starts with, or -1.
  static long size(String text) {
    int end = 0;
    while (end < text.length() && end < LONGEST_SIZE && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end == 0 ? -1 : Long.parseLong(text.substring(0, end));
  }

  void recipient(String argument, Explanation answer) {
    boolean taken = answer.reply().isPositive();
    Outcome outcome = taken ? Outcome.OPEN : outcome(answer);
    recipients.add(new Recipient(address(argument), outcome, answer));
  }

  private static Outcome outcome(Explanation answer) {
    return switch (answer.permanence()) {
      case SUCCESS, CONTINUE -> Outcome.ACCEPTED;
      case TEMPORARY -> Outcome.DEFERRED;
      case PERMANENT -> Outcome.REJECTED;
      case UNKNOWN -> Outcome.OPEN;
    };
  }

  /// How many recipients are still undecided.
  int taken() {
    return (int) recipients.stream().filter(r -> r.outcome() == Outcome.OPEN).count();
  }

  void shown(long more) {
    bytes += more;
  }

  /// DATA itself was refused: nobody gets it.
  void refused(Explanation answer) {
    dataAnswer = answer;
    decide(answer, recipients.size());
  }

  /// The reply to the message decides for all, in LMTP for the next.
  void taken(Explanation answer, boolean one) {
    dataAnswer = answer;
    decide(answer, one ? 1 : recipients.size());
  }

  private void decide(Explanation answer, int most) {
    int left = most;
    for (int i = 0; i < recipients.size() && left > 0; i++) {
      Recipient recipient = recipients.get(i);
      if (recipient.outcome() == Outcome.OPEN) {
        recipients.set(i, new Recipient(recipient.address(), outcome(answer), answer));
        left--;
      }
    }
  }

  boolean isDelivered() {
    return !recipients.isEmpty()
        && recipients.stream().allMatch(r -> r.outcome() == Outcome.ACCEPTED);
  }

  Transaction build() {
    long size = declared >= 0 ? declared : bytes > 0 ? bytes : -1;
    return new Transaction(sender, senderAnswer, recipients, size, dataAnswer);
  }
}
