package org.hoptrail.mta.python;

import java.util.List;
import org.hoptrail.mta.MailSystem;

/// The Python room.
public final class Python {

  /// Python and everything known of what it writes.
  public static final MailSystem SYSTEM =
      new MailSystem(
          "python", "Python", "2.7 and 3.x; Lib/email/utils.py", List.of(new PythonMessageId()));

  private Python() {}
}
