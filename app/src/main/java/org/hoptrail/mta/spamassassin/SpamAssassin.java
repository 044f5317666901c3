package org.hoptrail.mta.spamassassin;

import org.hoptrail.mta.MailSystem;

/// The SpamAssassin room.
public final class SpamAssassin {

  /// SpamAssassin and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "spamassassin",
              "SpamAssassin",
              "2.x; Mail::SpamAssassin, report_safe",
              new SpamAssassinReceived())
          .withLogs(new SpamdLog());

  private SpamAssassin() {}
}
