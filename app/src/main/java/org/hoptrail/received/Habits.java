package org.hoptrail.received;

/// What every trace field of one mail system has, and what none of them has: rules that the
/// system's own code enforces, so that a line that breaks one was written or changed by another
/// hand.
///
/// Only lines that name the system are held against its habits, unless they say otherwise. A rule
/// belongs here when no genuine line is known to break it, also none that was folded anew or kept
/// by an archive on the way: white space between words proves nothing.
public interface Habits {

  /// Whether lines recognised by their shape alone are held against the habits too.
  default boolean holdForShapes() {
    return false;
  }

  /// Adds what is odd in a field.
  ///
  /// @param field a field that a dialect of the system recognised
  /// @param reading what the parts of the field mean, already refined by that dialect
  void inspect(TraceField field, StampDraft reading, Oddities seen);
}
