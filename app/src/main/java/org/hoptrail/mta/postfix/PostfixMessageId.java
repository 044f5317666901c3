package org.hoptrail.mta.postfix;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.MessageId;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.EpochTime;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// `yyyymmddhhmmss.QUEUEID@host`: the Message-ID that Postfix adds to a message without one
/// (cleanup/cleanup_message.c), in UTC. The queue id stands in a Received field of the same host.
///
/// Others write a date and a number too. A queue id without any letter, or as short as a letter and
/// a process id, is not taken for Postfix's.
final class PostfixMessageId implements TokenFormat {

  private static final PostfixQueueId QUEUE_ID = new PostfixQueueId();
  private static final int SHORTEST_ID = 8;

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
    Instant time = EpochTime.ofDigits(scan.digits(14, 14));
    String queueId = scan.word(".").rest();
    return scan.ok() && time != null && isQueueId(queueId)
        ? id.token("postfix-message-id", time, Duration.ofSeconds(1), Direction.LOOSE)
        : null;
  }

  private static boolean isQueueId(String id) {
    return id.length() >= SHORTEST_ID && hasLetter(id) && QUEUE_ID.fits(id);
  }

  private static boolean hasLetter(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (Ascii.isLetter(id.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
