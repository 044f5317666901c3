package org.hoptrail.mta.pine;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Pine, Alpine room.
public final class Pine {

  /// Pine, Alpine and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "pine",
          "Pine, Alpine",
          "Pine 3 and 4, Alpine 1 and 2; pine/reply.c",
          List.of(new PineMessageId()));

  private Pine() {}
}
