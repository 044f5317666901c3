package org.hoptrail.mta.python;

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

/// `CENTISECONDS.PID.RANDOM@host`, with `.word` behind the random number where the program gave
/// one. The random number has 64 bits; one shorter than 16 digits is not taken for it.
final class PythonMessageId implements TokenFormat {

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
    String centiseconds = scan.digits(11, 12);
    String pid = scan.word(".").digits(1, 7);
    scan.word(".").digits(16, 20);
    if (!scan.done() && !scan.sees('.')) {
      return null;
    }
    Instant time = EpochTime.ofMillis(Long.parseLong(centiseconds) * 10);
    return time == null
        ? null
        : id.token("python-message-id", time, Duration.ofMillis(10), Direction.LOOSE)
            .withPid(Long.parseLong(pid));
  }
}
