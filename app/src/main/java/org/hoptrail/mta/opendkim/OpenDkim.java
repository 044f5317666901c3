package org.hoptrail.mta.opendkim;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The OpenDKIM room.
public final class OpenDkim {

  /// OpenDKIM and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("opendkim", "OpenDKIM", "2.x; opendkim/opendkim.c", List.of())
          .withLogs(new OpenDkimLog());

  private OpenDkim() {}
}
