package org.hoptrail.mta.gmail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.EpochTime;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// `X-GM-THRID: N` in mailboxes exported by Takeout: a 64-bit number in decimal digits whose upper
/// 44 bits are the millisecond at which the first message of the thread came into the mailbox, by
/// mail or by import.
final class GmailThreadId implements TokenFormat {

  private static final int MILLISECOND_SHIFT = 20;

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.X_GM_THRID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    IdScan scan = new IdScan(value.value());
    String number = scan.digits(18, 19);
    if (!scan.done() || number.compareTo("9000000000000000000") > 0 && number.length() == 19) {
      return null;
    }
    Instant time = EpochTime.ofMillis(Long.parseLong(number) >> MILLISECOND_SHIFT);
    return time == null
        ? null
        : TimeToken.of("gmail-thread-id", value, time, Duration.ofMillis(1), Direction.LOOSE);
  }
}
