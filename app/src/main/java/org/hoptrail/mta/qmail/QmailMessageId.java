package org.hoptrail.mta.qmail;

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

/// `yyyymmddhhmmss.PID.qmail@host`, UTC.
final class QmailMessageId implements TokenFormat {

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
    String pid = scan.word(".").digits(1, 10);
    return scan.word(".qmail").done() && time != null
        ? id.token("qmail-message-id", time, Duration.ofSeconds(1), Direction.LOOSE)
            .withPid(Long.parseLong(pid))
        : null;
  }
}
