package org.hoptrail.mta.qmail;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The qmail room.
public final class Qmail {

  /// qmail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "qmail",
          "qmail",
          "1.03, netqmail 1.06, notqmail 1.09; newfield.c",
          List.of(new QmailMessageId()));

  private Qmail() {}
}
