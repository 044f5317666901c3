package org.hoptrail.log;

/// A way in which a line of a program's log is wrapped when it is stored: syslog and its variants,
/// a journal, a container's log. Recognised line by line; the one that fitted the line before is
/// tried first.
interface Envelope {

  /// Reads the envelope of a line: its time, host, program and session, and where its body begins.
  ///
  /// @return false when the line is not in such an envelope; then the line is as it was
  boolean open(LogLine line, Programs programs);

  /// Whether what it holds may itself be a line in an envelope, or a line of a program's own file.
  default boolean wraps() {
    return false;
  }

  /// Whether each line stands for itself, and what it holds stands in it letter for letter.
  default boolean isLiteral() {
    return true;
  }
}
