package org.hoptrail.mta.exim;

import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.MessageId;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.EpochTime;
import org.jspecify.annotations.Nullable;

/// `E` + Exim message id + `@host`: the Message-ID that Exim adds to a message without one
/// (src/receive.c). The `Date` may be the client's.
final class EximMessageIdField implements TokenFormat {

  private static final EximMessageId ID = new EximMessageId();

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.MESSAGE_ID, FieldName.RESENT_MESSAGE_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    MessageId id = MessageId.of(value);
    if (id == null || !id.startsWith("E")) {
      return null;
    }
    TimeToken token = ID.decode(Cited.part(value, id.start() + 1, id.at()));
    return token == null || token.pid() == null || !EpochTime.isPlausible(second(token))
        ? null
        : id.token("exim-message-id", token.time(), token.precision(), Direction.LOOSE)
            .withPid(token.pid());
  }

  private static long second(TimeToken token) {
    return token.time().getEpochSecond();
  }
}
