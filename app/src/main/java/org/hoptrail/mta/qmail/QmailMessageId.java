package org.hoptrail.mta.qmail;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// `<YYYYMMDDhhmmss.PID.qmail@HOST>`: the Message-ID that qmail-inject writes, in UTC (newfield.c).
final class QmailMessageId implements TokenFormat {

  private static final int TIME_END = 15;

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.MESSAGE_ID, FieldName.RESENT_MESSAGE_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    String text = value.value();
    int end = text.indexOf(".qmail@");
    if (end <= TIME_END + 1 || end > TIME_END + 11 || text.charAt(TIME_END) != '.') {
      return null;
    }
    String pid = text.substring(TIME_END + 1, end);
    if (!Slice.of(text.substring(1, TIME_END)).allDigits() || !Slice.of(pid).allDigits()) {
      return null;
    }
    try {
      LocalDateTime time =
          LocalDateTime.of(
              number(text, 1, 5),
              number(text, 5, 7),
              number(text, 7, 9),
              number(text, 9, 11),
              number(text, 11, 13),
              number(text, 13, 15));
      return new TimeToken(
          "qmail-message-id",
          value,
          time.toInstant(ZoneOffset.UTC),
          Duration.ofSeconds(1),
          Direction.SAME_MOMENT,
          Long.parseLong(pid),
          null,
          0);
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }
}
