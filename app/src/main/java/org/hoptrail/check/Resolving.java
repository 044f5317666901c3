package org.hoptrail.check;

import java.util.Set;
import org.hoptrail.model.Stamp;

/// Which mail systems write the resolved name of a client into the stamp whenever they found one.
final class Resolving {

  private static final Set<String> SYSTEMS =
      Set.of("postfix", "exim", "sendmail", "opensmtpd", "courier", "qmail");

  private Resolving() {}

  /// Whether the writer of a stamp would have told the name of its client if it had one.
  static boolean writer(Stamp stamp) {
    return SYSTEMS.contains(stamp.system());
  }
}
