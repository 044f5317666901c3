package org.hoptrail.mta.procmail;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The procmail room.
public final class Procmail {

  /// procmail and what it writes into its log.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "procmail",
              "procmail",
              "3.x; sorts a user's mail into folders; mailfold.c",
              List.of())
          .withLogs(new ProcmailLog());

  private Procmail() {}
}
