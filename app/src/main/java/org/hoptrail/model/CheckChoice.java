package org.hoptrail.model;

import java.util.List;

/// Which forgery checks look at a message.
///
/// @param only the ids of those that do; empty for all
/// @param off the ids of those that do not, whatever `only` says
public record CheckChoice(List<String> only, List<String> off) {

  /// Every check.
  public static final CheckChoice ALL = new CheckChoice(List.of(), List.of());

  public CheckChoice {
    only = List.copyOf(only);
    off = List.copyOf(off);
  }

  /// Whether the check of that id looks.
  public boolean has(String id) {
    return (only.isEmpty() || only.contains(id)) && !off.contains(id);
  }
}
