package org.hoptrail.mta.exim;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Exim room.
public final class Exim {

  /// Exim and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "exim",
              "Exim",
              "3.x and 4.x; src/globals.c (received_header_text), src/host.c, src/receive.c",
              List.of(new EximReceived()),
              new EximMessageId(),
              List.of(new EximMessageIdField()))
          .withLogs(new EximLog())
          .withReplies(new EximReply())
          .withHabits(new EximHabits());

  private Exim() {}
}
