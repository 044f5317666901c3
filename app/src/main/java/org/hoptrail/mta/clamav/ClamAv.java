package org.hoptrail.mta.clamav;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The ClamAV room.
public final class ClamAv {

  /// ClamAV and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("clamav", "ClamAV", "clamd, clamav-milter, freshclam, clamsmtp", List.of())
          .withLogs(new ClamAvLog());

  private ClamAv() {}
}
