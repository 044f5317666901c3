package org.hoptrail.received;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;

/// How one mail system writes trace fields: whether a line is its own, and what it means by the
/// parts whose meaning differs from RFC 5321 4.4.
///
/// Dialects are disjoint. Of all dialects at most one may answer [Recognition#BANNER] for a line,
/// and at most one [Recognition#SHAPE]; a banner outweighs a shape. A test holds every sample
/// against every dialect.
public interface Dialect {

  /// Whether this system wrote the field. Looks at clauses, never at names of hosts that others
  /// could have chosen, unless the system runs on these hosts only.
  Recognition recognises(TraceField field);

  /// Without any of these, [#recognises] answers [Recognition#NONE]. A test holds every sample
  /// against this, too.
  default List<Mark> marks() {
    return List.of(Mark.NONE);
  }

  /// Corrects the generic reading of a field that this dialect recognised.
  default void refine(TraceField field, StampDraft draft) {}
}
