package org.hoptrail.mta.gmail;

import java.util.Locale;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Stamp;
import org.hoptrail.mta.MailSystem;

/// The Gmail room.
public final class Gmail {

  /// Gmail and everything known of what it writes. The front end is `mx.google.com`, for Groups
  /// `gmr-mx.google.com`: every host behind the MX records signs with this one name.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "gmail",
              "Gmail and Google Workspace",
              "2004 to 2026; known from headers, and from Google's pages on its exported logs",
              new GmailReceived(),
              new GmailId())
          .withFrontEnd(Gmail::isMx)
          .withTokens(new GmailAddedMessageId(), new GmailThreadId())
          .withLogs(new GmailLogSearch(), new GmailActivity())
          .withReplies(new GmailReply())
          .withHabits(new GmailHabits());

  private Gmail() {}

  private static boolean isMx(Stamp stamp) {
    Cited<String> by = stamp.server().by();
    String host = by == null ? "" : by.value().toLowerCase(Locale.ROOT);
    return host.equals("mx.google.com") || host.equals("gmr-mx.google.com");
  }
}
