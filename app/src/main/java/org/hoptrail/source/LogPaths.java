package org.hoptrail.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// The files that lie under the paths to be watched, each once whatever its names. Beside a named
/// file lie those that a rotation may have made of it: `mail.log.1`, `mail.log-20260303`.
final class LogPaths {

  /// So often files are listed until two lists agree.
  private static final int LISTS = 4;

  /// A file.
  ///
  /// @param beside whether it only lies beside a named one
  /// @param modified when it was last written to, in nanoseconds
  record Found(Path path, String shown, boolean below, boolean beside, long modified) {

    /// The one that was written to earlier first; of two at the same moment the one that moved
    /// further away from the name that is written to: `mail.log.10`, `mail.log.2`, `mail.log`.
    static final Comparator<Found> OLDEST_FIRST =
        Comparator.comparingLong(Found::modified)
            .thenComparingInt(found -> -found.shown.length())
            .thenComparing(Found::shown, Comparator.reverseOrder());
  }

  private final List<String> paths;

  /// Those that lie below a directory that was named.
  private final Set<String> below = new HashSet<>();

  LogPaths(List<String> paths) {
    this.paths = new ArrayList<>(paths);
  }

  void add(String path, boolean isBelow) {
    paths.add(path);
    if (isBelow) {
      below.add(path);
    }
  }

  /// Whether all paths are files that exist: nothing else can come.
  boolean areFiles() {
    return paths.stream().allMatch(path -> Files.isRegularFile(Path.of(path)));
  }

  /// The files that are there now, by the identity of the file. Names that change while they are
  /// listed could hide a file, so they are listed again.
  Map<Object, Found> list() {
    Map<Object, Found> last = listOnce();
    for (int i = 1; i < LISTS; i++) {
      Map<Object, Found> now = listOnce();
      if (now.keySet().equals(last.keySet())) {
        return now;
      }
      last = now;
    }
    return last;
  }

  private Map<Object, Found> listOnce() {
    Map<Object, Found> found = new LinkedHashMap<>();
    for (String path : paths) {
      int top = path.endsWith("/") ? path.length() - 1 : path.length();
      boolean inside = below.contains(path);
      new Walk(
              new Silent(),
              (file, shown, named) ->
                  add(file, shown, inside || shown.lastIndexOf('/') > top, false, found))
          .start(path, Path.of(path));
    }
    for (String path : paths) {
      beside(Path.of(path), path, found);
    }
    return found;
  }

  private void beside(Path path, String shown, Map<Object, Found> found) {
    Path name = path.getFileName();
    if (name == null || Files.isDirectory(path)) {
      return;
    }
    Path parent = path.toAbsolutePath().getParent();
    List<Path> siblings = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(parent, entry -> isBeside(entry, name.toString()))) {
      entries.forEach(siblings::add);
    } catch (IOException | DirectoryIteratorException unreadable) {
      // Then there is only the file itself.
    }
    String folder = shown.substring(0, shown.length() - name.toString().length());
    for (Path sibling : siblings) {
      add(sibling, folder + sibling.getFileName(), below.contains(shown), true, found);
    }
  }

  private static boolean isBeside(Path entry, String name) {
    String other = String.valueOf(entry.getFileName());
    return other.startsWith(name + ".") || other.startsWith(name + "-");
  }

  private static void add(
      Path file, String shown, boolean below, boolean beside, Map<Object, Found> found) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        found.putIfAbsent(key(attributes, file), new Found(file, shown, below, beside, modified));
      }
    } catch (IOException vanished) {
      // It is looked for again.
    }
  }

  /// What a file is known by, whatever its name.
  static Object key(BasicFileAttributes attributes, Path path) {
    Object key = attributes.fileKey();
    return key == null ? path.toAbsolutePath() + " " + attributes.creationTime() : key;
  }
}
