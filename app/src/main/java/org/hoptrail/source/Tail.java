package org.hoptrail.source;

import java.io.InputStream;

/// The growing end of a log: whole lines as they come.
interface Tail {

  /// Looks what has come since the last call.
  void refresh();

  /// Gives what is there without a line break too: nothing will come after it.
  void complete();

  /// Whether there is anything to read yet.
  boolean isReady();

  /// The lines that are there, from the first; at its end it may be read on after [#refresh].
  InputStream open();
}
