package org.hoptrail.mta.mailgun;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.mta.ClockDigits;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// `<YYYYMMDDhhmmss.N.HEX16@DOMAIN>`: the UTC time, a number, sixteen or more hex digits in
/// capitals.
final class MailgunMessageId implements TokenFormat {

  private static final Radix HEX = new Radix("0123456789ABCDEF");
  private static final Radix DECIMAL = new Radix("0123456789");

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.MESSAGE_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    String text = value.value();
    LocalDateTime time = isOurs(text) ? ClockDigits.read(text, 1) : null;
    return time == null
        ? null
        : new TimeToken(
            "mailgun-message-id",
            value,
            time.toInstant(ZoneOffset.UTC),
            Duration.ofSeconds(1),
            Direction.LOOSE,
            null,
            null,
            0);
  }

  private static boolean isOurs(String text) {
    int at = text.indexOf('@');
    int dot = text.indexOf('.', 16);
    return at > 0
        && dot > 16
        && at - dot >= 17
        && text.charAt(15) == '.'
        && DECIMAL.number(text, 16, dot) >= 0
        && HEX.number(text, dot + 1, dot + 9) >= 0
        && HEX.number(text, at - 8, at) >= 0;
  }
}
