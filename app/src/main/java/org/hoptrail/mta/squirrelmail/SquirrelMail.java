package org.hoptrail.mta.squirrelmail;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The SquirrelMail room.
public final class SquirrelMail {

  /// SquirrelMail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "squirrelmail",
          "SquirrelMail",
          "1.2 and 1.4; Deliver.class.php",
          List.of(new SquirrelMailReceived()),
          null,
          List.of(new SquirrelMailMessageId()));

  private SquirrelMail() {}
}
