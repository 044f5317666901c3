package org.hoptrail.mta.mailscanner;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The MailScanner room.
public final class MailScanner {

  /// MailScanner and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "mailscanner",
              "MailScanner",
              "4.x and 5.x; lib/MailScanner/Log.pm and the messages of its languages",
              List.of())
          .withLogs(new MailScannerLog());

  private MailScanner() {}
}
