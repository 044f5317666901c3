package org.hoptrail.trail;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Sets of the very objects, for values that are large to compare.
final class Identity {

  private Identity() {}

  static <T> Set<T> set() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  static <T> Set<T> copy(Set<T> of) {
    Set<T> copy = set();
    copy.addAll(of);
    return copy;
  }
}
