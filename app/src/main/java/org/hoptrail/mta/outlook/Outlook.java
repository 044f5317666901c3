package org.hoptrail.mta.outlook;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Outlook room.
public final class Outlook {

  /// Microsoft Outlook and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "outlook",
          "Microsoft Outlook",
          "Outlook, Outlook Express and Exchange clients, 1999 to 2026; [MS-OXOMSG] 2.2.1.3",
          List.of(
              new OutlookMessageId(),
              new OutlookBoundary(),
              new ThreadStart(),
              new ThreadReply(),
              new OriginalArrivalTime()));

  private Outlook() {}
}
