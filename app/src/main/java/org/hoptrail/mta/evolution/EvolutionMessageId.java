package org.hoptrail.mta.evolution;

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

/// `SECONDS.PID.N.camel@host`; drawn when writing begins.
final class EvolutionMessageId implements TokenFormat {

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
    String seconds = scan.digits(9, 10);
    String pid = scan.word(".").digits(1, 10);
    scan.word(".").digits(1, 10);
    Instant time = scan.word(".camel").done() ? EpochTime.ofSeconds(Long.parseLong(seconds)) : null;
    return time == null
        ? null
        : id.token("evolution-message-id", time, Duration.ofSeconds(1), Direction.NOT_AFTER)
            .withPid(Long.parseLong(pid));
  }
}
