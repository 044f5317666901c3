package org.hoptrail.mta.policydspf;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The SPF policy servers room.
public final class PolicydSpf {

  /// SPF policy servers and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
              "policydspf",
              "SPF policy servers",
              "pypolicyd-spf 2.x and 3.x, postfix-policyd-spf-perl 2.x",
              List.of())
          .withLogs(new PolicydSpfLog());

  private PolicydSpf() {}
}
