package org.hoptrail.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hoptrail.index.KnownLog;

/// The places of logs, each once: of a directory and a file in it, the directory counts.
final class LogPlaces {

  private final List<KnownLog> all = new ArrayList<>();

  /// Adds places that were remembered. The name that was shown is kept where it still leads to the
  /// same place; else, as in another working directory, the absolute path takes its place.
  void remembered(Collection<KnownLog> logs) {
    for (KnownLog log : logs) {
      boolean same = absolute(log.shown()).equals(log.path());
      add(same ? log : new KnownLog(log.path(), log.path(), log.below()));
    }
  }

  /// Adds a path that was named, or a file that was found.
  ///
  /// @param below whether it lies below a directory that was named
  void add(String shown, boolean below) {
    add(new KnownLog(shown, absolute(shown), below));
  }

  private void add(KnownLog log) {
    Path path = Path.of(log.path());
    if (all.stream().noneMatch(other -> path.startsWith(other.path()))) {
      all.removeIf(other -> Path.of(other.path()).startsWith(path));
      all.add(log);
    }
  }

  private static String absolute(String shown) {
    return Path.of(shown).toAbsolutePath().normalize().toString();
  }

  List<KnownLog> all() {
    return List.copyOf(all);
  }
}
