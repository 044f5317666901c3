package org.hoptrail.mta.cyrus;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// `<cmu-lmtpd-PID-SECONDS-N@HOST>`: the Message-ID that Cyrus gives to a message delivered without
/// one (imap/lmtpengine.c). The author's date may be much older.
final class CyrusMessageId implements TokenFormat {

  private static final String START = "<cmu-lmtpd-";
  private static final Radix DECIMAL = new Radix("0123456789");

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.MESSAGE_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    String text = value.value();
    if (!text.startsWith(START)) {
      return null;
    }
    int pidEnd = text.indexOf('-', START.length());
    int timeEnd = text.indexOf('-', pidEnd + 1);
    if (pidEnd < 0 || timeEnd < 0) {
      return null;
    }
    long pid = DECIMAL.number(text, START.length(), pidEnd);
    long seconds = DECIMAL.number(text, pidEnd + 1, timeEnd);
    if (pid < 0 || seconds < 0 || seconds > Integer.MAX_VALUE * 2L) {
      return null;
    }
    return new TimeToken(
        "cyrus-message-id",
        value,
        Instant.ofEpochSecond(seconds),
        Duration.ofSeconds(1),
        Direction.LOOSE,
        pid,
        null,
        null);
  }
}
