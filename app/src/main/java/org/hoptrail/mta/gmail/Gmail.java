package org.hoptrail.mta.gmail;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Gmail room.
public final class Gmail {

  /// Gmail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "gmail",
          "Gmail",
          "2009 to 2026; from data",
          List.of(new GmailAddedMessageId(), new GmailThreadId()));

  private Gmail() {}
}
