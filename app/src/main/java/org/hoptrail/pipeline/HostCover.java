package org.hoptrail.pipeline;

import java.util.Map;
import org.hoptrail.log.Assembler.Covered;
import org.jspecify.annotations.Nullable;

/// Of which hosts the logs are, and which time the log of each covers.
interface HostCover {

  /// Whether there are lines of a host under that very name.
  boolean has(String host);

  /// The time that the log of a host covers; null when there is none.
  @Nullable Covered of(String host);

  /// All of it is known.
  static HostCover known(Map<String, Covered> covered) {
    return new HostCover() {
      @Override
      public boolean has(String host) {
        return covered.containsKey(host);
      }

      @Override
      public @Nullable Covered of(String host) {
        return covered.get(host);
      }
    };
  }
}
