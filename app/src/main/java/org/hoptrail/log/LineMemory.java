package org.hoptrail.log;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What earlier lines of the same file said and later lines only point to: the address behind the
/// number of a recipient, the sender of a session. It holds a bounded number of things and forgets
/// the oldest.
public final class LineMemory {

  private static final int THINGS = 50_000;

  private final Map<String, String> things =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > THINGS;
        }
      };

  /// Keeps a text under a name, in place of what was kept there.
  public void keep(String name, String text) {
    things.remove(name);
    things.put(name, text);
  }

  /// What was kept under a name, or null.
  public @Nullable String of(String name) {
    return things.get(name);
  }

  /// Takes out what was kept under a name, or null.
  public @Nullable String take(String name) {
    return things.remove(name);
  }
}
