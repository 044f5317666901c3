package org.hoptrail.mta.sendmail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.MessageId;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.EpochTime;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// `yyyymmddhhmm.QUEUEID@host`: the Message-ID that Sendmail adds to a message without one
/// (`$t.$i@$j` in cf/m4/proto.m4), in UTC. Since 8.10 the queue id holds the time to the second; it
/// was drawn when the session began, so it may be somewhat older than the digits before it, and
/// must not be younger.
final class SendmailMessageId implements TokenFormat {

  private static final SendmailQueueId QUEUE_ID = new SendmailQueueId();
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SESSION = Duration.ofDays(1);

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.MESSAGE_ID, FieldName.RESENT_MESSAGE_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    MessageId id = MessageId.of(value);
    if (id == null) {
      return null;
    }
    IdScan scan = id.local();
    Instant minute = EpochTime.ofDigits(scan.digits(12, 12));
    String queueId = scan.word(".").rest();
    if (!scan.ok() || minute == null || !QUEUE_ID.fits(queueId)) {
      return null;
    }
    Instant drawn = SendmailQueueId.time(queueId);
    if (drawn == null) {
      return id.token("sendmail-message-id", minute, MINUTE, Direction.LOOSE);
    }
    boolean same = drawn.isBefore(minute.plus(MINUTE)) && drawn.isAfter(minute.minus(SESSION));
    return same
        ? id.token("sendmail-message-id", drawn, Duration.ofSeconds(1), Direction.LOOSE)
        : null;
  }
}
