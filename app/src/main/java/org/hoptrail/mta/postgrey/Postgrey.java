package org.hoptrail.mta.postgrey;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Postgrey room.
public final class Postgrey {

  /// Postgrey and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("postgrey", "Postgrey", "1.3x; postgrey", List.of())
          .withLogs(new PostgreyLog());

  private Postgrey() {}
}
