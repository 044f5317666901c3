package org.hoptrail.mta.javamail;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The JavaMail room.
public final class JavaMail {

  /// JavaMail and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "javamail",
          "JavaMail",
          "JavaMail 1.1 to Jakarta Mail 2; UniqueValue.java",
          List.of(new JavaMailMessageId(), new JavaMailBoundary()));

  private JavaMail() {}
}
