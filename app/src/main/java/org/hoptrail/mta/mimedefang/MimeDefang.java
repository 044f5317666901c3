package org.hoptrail.mta.mimedefang;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The MIMEDefang room.
public final class MimeDefang {

  /// MIMEDefang and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem("mimedefang", "MIMEDefang", "2.x and 3.x; md_graphdefang_log", List.of())
          .withLogs(new MimeDefangLog());

  private MimeDefang() {}
}
