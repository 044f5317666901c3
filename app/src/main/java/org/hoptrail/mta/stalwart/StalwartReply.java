package org.hoptrail.mta.stalwart;

import java.util.Locale;
import org.hoptrail.log.ReplyFormat;
import org.jspecify.annotations.Nullable;

/// `250 2.0.0 Message queued with id HEX.` (crates/smtp/src/inbound/data.rs). Later versions name
/// no id.
final class StalwartReply implements ReplyFormat {

  private static final String MARK = "Message queued with id ";
  private static final StalwartQueueId ID = new StalwartQueueId();

  @Override
  public @Nullable String queueId(String reply) {
    String id = ReplyFormat.wordBehind(MARK, reply).toUpperCase(Locale.ROOT);
    return ID.fits(id) ? id : null;
  }
}
