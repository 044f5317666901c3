package org.hoptrail.mta.opendmarc;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The OpenDMARC room.
public final class OpenDmarc {

  /// OpenDMARC and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("opendmarc", "OpenDMARC", "1.x; opendmarc/opendmarc.c", List.of())
          .withLogs(new OpenDmarcLog());

  private OpenDmarc() {}
}
