package org.hoptrail.cli;

import org.hoptrail.render.Printable;
import org.hoptrail.source.InputFailure;

/// What is said on standard error of an input that could not be read.
final class FailureLine {

  private FailureLine() {}

  /// `hoptrail: FILE at byte N: what is wrong.`
  static String of(InputFailure failure) {
    String where = failure.offset() > 0 ? " at byte " + failure.offset() : "";
    String file = Printable.of(failure.display());
    return "hoptrail: " + file + where + ": " + Printable.of(failure.sentence());
  }
}
