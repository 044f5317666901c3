package org.hoptrail.mta.ses;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Amazon SES room.
public final class Ses {

  /// Amazon SES and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("ses", "Amazon SES", "2012 to 2026; from data", List.of(new SesMessageId()));

  private Ses() {}
}
