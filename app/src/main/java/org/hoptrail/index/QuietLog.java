package org.hoptrail.index;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps Lucene from telling users which modules of the JVM it would like to have.
final class QuietLog {

  /// Held, because the JDK forgets loggers that nobody holds, and with them their level.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private QuietLog() {}

  /// To be called before the first class of Lucene is used.
  static void hush() {
    LUCENE.setLevel(Level.OFF);
  }
}
