package org.hoptrail.mta.mailu;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Mailu room.
public final class Mailu {

  /// Mailu and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("mailu", "Mailu", "the limiter of the admin container", List.of())
          .withLogs(new MailuLog());

  private Mailu() {}
}
