package org.hoptrail.mta.pine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.received.MessageId;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.EpochTime;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// `Pine.LNX.4.44.yymmddhhmmssN.PID-SIZE@host`, `alpine.DEB.2.00.yymmddhhmmssN.PID@host`: local
/// time, a hexadecimal counter, the process id. The oldest versions on Solaris write the year 2002
/// as `102`, and no counter; they are not read.
final class PineMessageId implements TokenFormat {

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.MESSAGE_ID, FieldName.RESENT_MESSAGE_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    MessageId id = value.value().contains("ine.") ? MessageId.of(value) : null;
    if (id == null || !isPine(id)) {
      return null;
    }
    String text = value.value();
    int pidDot = text.lastIndexOf('.', id.at() - 1);
    int timeDot = text.lastIndexOf('.', pidDot - 1);
    IdScan scan = new IdScan(text, timeDot + 1, id.at());
    String digits = scan.upperHex(12, 16);
    String pid = scan.word(".").digits(1, 10);
    Instant time = scan.ok() ? reading(digits.substring(0, 12)) : null;
    return time == null
        ? null
        : TimeToken.ofWallClock("pine-message-id-local", id.id(), time, Duration.ofSeconds(1))
            .withPid(Long.parseLong(pid));
  }

  private static boolean isPine(MessageId id) {
    return id.startsWith("Pine.") || id.startsWith("alpine.");
  }

  private static @Nullable Instant reading(String digits) {
    String century = digits.charAt(0) >= '8' ? "19" : "20";
    return EpochTime.ofDigits(century + digits);
  }
}
