package org.hoptrail.mta.mailsweeper;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// `TMMMMMMMMMMAAAAAAAAHHH@HOST` in hex: ten digits of milliseconds since 1990-01-01 on the wall
/// clock, eight of the gateway's IPv4 address, a counter. Version 4.1 filled the first ten
/// otherwise, version 2 wrote `B` and a counter.
final class MailSweeperId implements QueueIdFormat {

  private static final Radix HEX = new Radix("0123456789abcdef");
  private static final long EPOCH = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();
  private static final String OLD_STYLE = "T64000010";

  @Override
  public boolean fits(String id) {
    return id.startsWith("B") || holdsTime(id);
  }

  private static boolean holdsTime(String id) {
    int at = id.indexOf('@');
    int end = at < 0 ? id.length() : at;
    return id.startsWith("T")
        && end >= 20
        && end <= 24
        && HEX.number(id, 1, 11) >= 0
        && HEX.number(id, 11, end) >= 0;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    return null;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id, @Nullable MailDate stamp) {
    String text = id.value();
    if (!holdsTime(text) || text.startsWith(OLD_STYLE) || stamp == null || !stamp.zoneKnown()) {
      return null;
    }
    long wallClock = EPOCH + HEX.number(text, 1, 11);
    return new TimeToken(
        "mailsweeper-id",
        id,
        Instant.ofEpochMilli(wallClock - stamp.offsetSeconds() * 1000L),
        Duration.ofMillis(1),
        Direction.SAME_MOMENT,
        null,
        IpAddress.v4(HEX.number(text, 11, 19)),
        stamp.offsetSeconds());
  }
}
