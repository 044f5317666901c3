package org.hoptrail.log;

import java.util.List;
import org.hoptrail.model.LogEvent;

/// What is looked for in logs, and what leads to it: it grows with what is found.
public interface Quarry {

  /// Says what is looked for in the first place.
  void begin(Trail trail);

  /// Takes a line in which something stands that is looked for.
  ///
  /// @param events what the line says
  /// @param leads whether what stands in it is looked for too, or it was only wanted for the
  ///     company it keeps
  /// @param trail where to say what is looked for from now on
  /// @return false to give the search up: too much would have to be read
  boolean found(List<LogEvent> events, boolean leads, Trail trail);

  /// Takes what is to be looked for.
  interface Trail {

    /// Looks for a text.
    ///
    /// @param text ASCII, two characters at least; letter case is ignored
    /// @param leads whether lines that hold it lead to more
    void add(String text, boolean leads);
  }
}
