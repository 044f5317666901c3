package org.hoptrail.mta.cloudmark;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Cloudmark Authority room.
public final class Cloudmark {

  /// Cloudmark Authority and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "cloudmark",
          "Cloudmark Authority",
          "engine 2.x; from data",
          List.of(new CloudmarkAnalysis()));

  private Cloudmark() {}
}
