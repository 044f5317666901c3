package org.hoptrail.mta.james;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Apache James room.
public final class James {

  /// Apache James and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "james",
          "Apache James",
          "mime4j 0.8; MimeUtil.createUniqueMessageId",
          List.of(new JamesMessageId()));

  private James() {}
}
