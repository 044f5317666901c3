package org.hoptrail.mta.exim;

import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.received.TokenFormat;
import org.jspecify.annotations.Nullable;

/// `E` + Exim message id + `@host`: the Message-ID that Exim adds to a message without one.
final class EximMessageIdField implements TokenFormat {

  private static final EximMessageId ID = new EximMessageId();

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.MESSAGE_ID, FieldName.RESENT_MESSAGE_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    String text = value.value();
    int at = text.indexOf('@');
    if (!text.startsWith("<E") || at < 0) {
      return null;
    }
    String id = text.substring(2, at);
    return ID.fits(id) ? EximMessageId.decode(value, id, "exim-message-id") : null;
  }
}
