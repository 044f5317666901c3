package org.hoptrail.mta.pmg;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Proxmox Mail Gateway room.
public final class Pmg {

  /// Proxmox Mail Gateway and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "pmg",
              "Proxmox Mail Gateway",
              "pmg-smtp-filter, pmgpolicy; PMG/RuleDB, pmg-log-tracker",
              List.of())
          .withLogs(new PmgLog())
          .withReplies(new PmgReply());

  private Pmg() {}
}
