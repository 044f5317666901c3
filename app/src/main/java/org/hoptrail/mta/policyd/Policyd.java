package org.hoptrail.mta.policyd;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Policy servers room.
public final class Policyd {

  /// Policy servers and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "policyd",
              "Policy servers",
              "policyd (cbpolicyd), postfwd, policyd-weight",
              List.of())
          .withLogs(new PolicydLog());

  private Policyd() {}
}
