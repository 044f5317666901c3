package org.hoptrail.mta.stalwart;

import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.ProductName;

/// The Stalwart room.
public final class Stalwart {

  /// Stalwart and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "stalwart",
              "Stalwart",
              "0.x and 1.x; crates/smtp/src/inbound/data.rs, crates/utils/src/snowflake.rs",
              new ProductName("Stalwart"),
              new StalwartQueueId())
          .withReplies(new StalwartReply());

  private Stalwart() {}
}
