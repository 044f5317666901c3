package org.hoptrail.mta.courier;

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

/// `courier.SECONDS.PID@host`, capital hexadecimal digits, as many as the types have.
final class CourierMessageIdField implements TokenFormat {

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
    String seconds = scan.word("courier.").upperHex(8, 16);
    String pid = scan.word(".").upperHex(8, 16);
    Instant time = scan.done() ? EpochTime.ofSeconds(Long.parseUnsignedLong(seconds, 16)) : null;
    return time == null
        ? null
        : id.token("courier-message-id", time, Duration.ofSeconds(1), Direction.LOOSE)
            .withPid(Long.parseUnsignedLong(pid, 16));
  }
}
