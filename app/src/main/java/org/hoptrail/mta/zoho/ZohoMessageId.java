package org.hoptrail.mta.zoho;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.MessageId;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.EpochTime;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// Three shapes, all with milliseconds since 1970 in one of the groups that dots part:
///
/// - `ttttttttttt.xxxxxxxx.-nnnn@zohomail.com`, hexadecimal, first group;
/// - `xxxx.xxxxx.m1.UUID.ttttttttttt@`, hexadecimal, last group (ZeptoMail, SalesIQ);
/// - `zcb.xxxxx.xxxxx.nnnnnnnnnnnnn@` under `zcsend.net`, decimal, last group (Campaigns).
final class ZohoMessageId implements TokenFormat {

  private static final int UUID_LENGTH = 36;

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
    Instant time = EpochTime.ofMillis(milliseconds(id));
    return time == null
        ? null
        : id.token("zoho-message-id", time, Duration.ofMillis(1), Direction.LOOSE);
  }

  private static long milliseconds(MessageId id) {
    if (id.startsWith("zcb.")) {
      String decimal = id.local().behindLast('.').digits(13, 13);
      return decimal.isEmpty() || !id.isWithin("zcsend.net") ? -1 : Long.parseLong(decimal);
    }
    IdScan scan = id.local();
    String text = id.value().value();
    int mark = text.indexOf(".m1.", id.start());
    if (mark > 0) {
      boolean uuid = mark + 4 + UUID_LENGTH == text.lastIndexOf('.', id.at());
      String last = scan.behindLast('.').lowerHex(11, 11);
      return uuid && scan.done() ? Long.parseLong(last, 16) : -1;
    }
    String first = id.isWithin("zohomail.com") ? scan.lowerHex(11, 11) : "";
    return scan.sees('.') && !first.isEmpty() ? Long.parseLong(first, 16) : -1;
  }
}
