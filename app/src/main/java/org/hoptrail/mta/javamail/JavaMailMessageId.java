package org.hoptrail.mta.javamail;

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

/// `hash.counter.milliseconds.JavaMail.user@host`; the oldest versions have no counter, the newest
/// stop behind the milliseconds. With the name in it any time is believed: no other software
/// writes that. Without it the hash must fit 31 bits, and mail be sent at that time.
final class JavaMailMessageId implements TokenFormat {

  private static final String NAME = ".JavaMail.";

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
    int name = value.value().indexOf(NAME);
    Instant time = name > id.start() && name < id.at() ? named(id, name) : unnamed(id.local());
    return time == null
        ? null
        : id.token("javamail-message-id", time, Duration.ofMillis(1), Direction.LOOSE);
  }

  private static @Nullable Instant named(MessageId id, int name) {
    IdScan scan = new IdScan(id.value().value(), id.start(), name);
    scan.digits(1, 13);
    String last = scan.word(".").digits(1, 13);
    if (scan.sees('.')) {
      last = scan.word(".").digits(12, 13);
    }
    return scan.done() && last.length() >= 12 ? Instant.ofEpochMilli(Long.parseLong(last)) : null;
  }

  private static @Nullable Instant unnamed(IdScan scan) {
    String hash = scan.digits(1, 10);
    scan.word(".").digits(1, 10);
    String millis = scan.word(".").digits(13, 13);
    return scan.done() && Long.parseLong(hash) <= Integer.MAX_VALUE
        ? EpochTime.ofMillis(Long.parseLong(millis))
        : null;
  }
}
