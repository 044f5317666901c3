package org.hoptrail.mta.james;

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

/// `Mime4j.counter.random.milliseconds@host`, hexadecimal.
final class JamesMessageId implements TokenFormat {

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
    scan.word("Mime4j.").lowerHex(1, 8);
    scan.word(".").lowerHex(1, 16);
    String millis = scan.word(".").lowerHex(10, 12);
    Instant time = scan.done() ? EpochTime.ofMillis(Long.parseLong(millis, 16)) : null;
    return time == null
        ? null
        : id.token("james-message-id", time, Duration.ofMillis(1), Direction.LOOSE);
  }
}
