package org.hoptrail.log;

import org.jspecify.annotations.Nullable;

/// How one mail system (or filter) writes its log. One implementation in each room that has one. It
/// keeps no state: whatever belongs together over several lines meets in the assembly.
public interface LogFormat {

  /// Whether it reads what a program wrote to syslog. Asked once for each tag.
  default boolean reads(Program program) {
    return false;
  }

  /// Whether a line that is in no envelope is one of its own. If so it also tells the line its
  /// time, its session and where its body begins ([LogLine#at], [LogLine#session], [LogLine#body]).
  default boolean opens(LogLine line) {
    return false;
  }

  /// Whether a line that is in no envelope and nobody's own goes on from a line before it that this
  /// format opened: a header below the line of a refused message. Asked of the format that opened a
  /// line of the file last.
  default boolean continues(LogLine line) {
    return false;
  }

  /// Whether a line says the same without the lines before it, and whatever its events name (ids of
  /// at least six characters, sessions, addresses, hosts) stands in it letter for letter: then
  /// those lines can be picked out that hold a text.
  default boolean isLiteral() {
    return false;
  }

  /// The piece of a longer line that this one is. What several lines hold is read as one when the
  /// last of them is there.
  ///
  /// @return null when it is whole
  default @Nullable LinePiece piece(LogLine line) {
    return null;
  }

  /// Reads the body of a line and tells what it says.
  ///
  /// @return false when it is not understood; then nothing has been told
  boolean read(LogLine line, LogSink sink);
}
