package org.hoptrail.mta.cyrus;

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

/// `cmu-lmtpd-PID-SECONDS-N@host`; also `cmu-sieve-` and `cmu-nntpd-`.
final class CyrusMessageId implements TokenFormat {

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
    scan.word("cmu-").alphanumeric(4, 8);
    String pid = scan.word("-").digits(1, 10);
    String seconds = scan.word("-").digits(9, 10);
    scan.word("-").digits(1, 10);
    Instant time = scan.done() ? EpochTime.ofSeconds(Long.parseLong(seconds)) : null;
    return time == null
        ? null
        : id.token("cyrus-message-id", time, Duration.ofSeconds(1), Direction.NOT_BEFORE)
            .withPid(Long.parseLong(pid));
  }
}
