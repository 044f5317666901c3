package org.hoptrail.mta.rspamd;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Rspamd room.
public final class Rspamd {

  /// Rspamd and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "rspamd", "Rspamd", "1.x to 3.x; conf/logging.inc, src/libserver/task.c", List.of())
          .withLogs(new RspamdLog());

  private Rspamd() {}
}
