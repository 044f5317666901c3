package org.hoptrail.mta.squirrelmail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.MessageId;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.EpochTime;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// `RANDOM.A.B.C.D.SECONDS.squirrel@host`: `A.B.C.D` is the address of the browser as the web
/// server saw it.
final class SquirrelMailMessageId implements TokenFormat {

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
    scan.digits(1, 10);
    StringBuilder address = new StringBuilder(15).append(scan.word(".").digits(1, 3));
    for (int i = 0; i < 3; i++) {
      address.append('.').append(scan.word(".").digits(1, 3));
    }
    String seconds = scan.word(".").digits(9, 10);
    Instant time =
        scan.word(".squirrel").done() ? EpochTime.ofSeconds(Long.parseLong(seconds)) : null;
    return time == null
        ? null
        : id.token("squirrelmail-message-id", time, Duration.ofSeconds(1), Direction.SAME_MOMENT)
            .withAddress(IpAddress.parse(address.toString()));
  }
}
