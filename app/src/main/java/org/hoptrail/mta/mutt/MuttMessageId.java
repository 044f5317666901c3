package org.hoptrail.mta.mutt;

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

/// `yyyymmddhhmmss.GX12345@host`: UTC, a `G` to say so, a letter that counts the messages of the
/// session, the process id. A postponed message keeps its id and gets a new date.
final class MuttMessageId implements TokenFormat {

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
    String letter = scan.word(".G").letter();
    String pid = scan.digits(1, 10);
    return scan.done() && time != null && Ascii.isUpper(letter.charAt(0))
        ? id.token("mutt-message-id", time, Duration.ofSeconds(1), Direction.NOT_AFTER)
            .withPid(Long.parseLong(pid))
        : null;
  }
}
