package org.hoptrail.mta.saslauthd;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The saslauthd room.
public final class Saslauthd {

  /// saslauthd and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "saslauthd",
              "saslauthd",
              "Cyrus SASL 2.1, and Zimbra's; saslauthd/saslauthd-main.c",
              List.of())
          .withLogs(new SaslauthdLog());

  private Saslauthd() {}
}
