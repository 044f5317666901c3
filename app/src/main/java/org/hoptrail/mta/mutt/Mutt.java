package org.hoptrail.mta.mutt;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Mutt room.
public final class Mutt {

  /// Mutt and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "mutt",
          "Mutt",
          "1.3 to 2.0 and NeoMutt; sendlib.c, messageid.c",
          List.of(new MuttMessageId()));

  private Mutt() {}
}
