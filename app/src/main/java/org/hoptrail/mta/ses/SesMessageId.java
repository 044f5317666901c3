package org.hoptrail.mta.ses;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.MessageId;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.EpochTime;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// `01RRtttttttttttt-UUID-NNNNNN@REGION.amazonses.com`, `@email.amazonses.com` in us-east-1: a
/// number for the region, milliseconds in twelve hexadecimal digits, a UUID. An id whose number and
/// domain name different regions was not drawn by SES.
final class SesMessageId implements TokenFormat {

  private static final String DOMAIN = "amazonses.com";

  private static final Map<String, String> REGIONS =
      Map.ofEntries(
          Map.entry("00", "email"),
          Map.entry("01", "us-west-2"),
          Map.entry("02", "eu-west-1"),
          Map.entry("03", "sa-east-1"),
          Map.entry("06", "ap-northeast-1"),
          Map.entry("07", "eu-central-1"),
          Map.entry("08", "ap-southeast-2"),
          Map.entry("09", "ap-south-1"),
          Map.entry("0b", "eu-west-2"),
          Map.entry("0c", "ap-northeast-2"),
          Map.entry("0d", "ca-central-1"),
          Map.entry("0e", "ap-southeast-1"),
          Map.entry("0f", "us-east-2"));

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
    String head = scan.word("01").lowerHex(14, 14);
    uuid(scan.word("-"));
    scan.word("-").digits(6, 6);
    if (!scan.done() || !isWithin(id, head.substring(0, 2))) {
      return null;
    }
    Instant time = EpochTime.ofMillis(Long.parseLong(head.substring(2), 16));
    return time == null
        ? null
        : id.token("ses-message-id", time, Duration.ofMillis(1), Direction.NOT_BEFORE);
  }

  private static void uuid(IdScan scan) {
    scan.lowerHex(8, 8);
    for (int i = 0; i < 3; i++) {
      scan.word("-").lowerHex(4, 4);
    }
    scan.word("-").lowerHex(12, 12);
  }

  /// Whether the domain is that of the region; a number that is not known may go with any.
  private static boolean isWithin(MessageId id, String number) {
    String region = REGIONS.get(number);
    return id.isWithin(region == null ? DOMAIN : region + "." + DOMAIN);
  }
}
