package org.hoptrail.mta.gmail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.MessageId;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.EpochTime;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// `SECONDS.HEX.HEX.HEX@mx.google.com`: added to mail that came without a Message-ID; the first
/// eight hexadecimal digits are the second. `SMTPIN_ADDED_MISSING`, `SMTPIN_ADDED_BROKEN`, `.GMR`
/// and the like may follow.
final class GmailAddedMessageId implements TokenFormat {

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
    String seconds = scan.lowerHex(8, 8);
    scan.word(".").lowerHex(8, 8);
    scan.word(".").lowerHex(1, 8);
    scan.word(".").lowerHex(1, 8);
    boolean ours = scan.ok() && isWord(scan.rest()) && id.isWithin("mx.google.com");
    Instant time = ours ? EpochTime.ofSeconds(Long.parseLong(seconds, 16)) : null;
    return time == null
        ? null
        : id.token("gmail-added-message-id", time, Duration.ofSeconds(1), Direction.NOT_BEFORE);
  }

  private static boolean isWord(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if (!Ascii.isUpper(rest.charAt(i)) && rest.charAt(i) != '_' && rest.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }
}
