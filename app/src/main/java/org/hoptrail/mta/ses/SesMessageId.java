package org.hoptrail.mta.ses;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// `<01RRMMMMMMMMMMMM-UUID-000000@REGION.amazonses.com>`: a code of the region, then twelve hex digits
/// of milliseconds since 1970. `email.amazonses.com` is us-east-1. A code that belongs to another
/// region than the domain is told by the kind of the token.
final class SesMessageId implements TokenFormat {

  private static final Radix HEX = new Radix("0123456789abcdef");
  private static final String DOMAIN = ".amazonses.com>";

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
    return List.of(FieldName.MESSAGE_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    String text = value.value();
    if (!text.startsWith("<01") || text.indexOf('-') != 17 || !text.endsWith(DOMAIN)) {
      return null;
    }
    long milliseconds = HEX.number(text, 5, 17);
    return milliseconds < 0
        ? null
        : new TimeToken(
            isOfRegion(text) ? "ses-message-id" : "ses-message-id-of-another-region",
            value,
            Instant.ofEpochMilli(milliseconds),
            Duration.ofMillis(1),
            Direction.LOOSE,
            null,
            null,
            null);
  }

  private static boolean isOfRegion(String text) {
    String region = REGIONS.get(text.substring(3, 5));
    return region == null || text.endsWith("@" + region + DOMAIN);
  }
}
