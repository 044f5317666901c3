package org.hoptrail.mta.maildrop;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The maildrop room.
public final class Maildrop {

  /// maildrop and what it writes into its log.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "maildrop", "maildrop", "1.x to 3.x; sorts a user's mail into folders", List.of())
          .withLogs(new MaildropLog());

  private Maildrop() {}
}
