package org.hoptrail.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds again what mail programs move in a Maildir while it is read: a message seen goes from
/// `new` to `cur`, and what becomes of it there is told by letters behind `:2,`. The name before
/// that stays (maildir(5)).
final class Moved {

  private static final List<String> FOLDERS = List.of("cur", "new");
  private static final String INFO = ":2,";

  /// The Maildir looked through last, and where its messages were by then.
  private @Nullable Path maildir;

  private final Map<String, Path> messages = new HashMap<>();

  /// Where a file is now, which is not where it was; null when it is not in a Maildir, or gone.
  @Nullable Path from(Path before) throws IOException {
    Path folder = before.getParent();
    if (folder == null || !FOLDERS.contains(last(folder))) {
      return null;
    }
    Path home = folder.resolveSibling("");
    String unique = unique(last(before));
    Path now = home.equals(maildir) ? messages.get(unique) : null;
    if (now == null || !Files.exists(now)) {
      look(home);
      now = messages.get(unique);
    }
    return now;
  }

  private static String last(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String unique(String name) {
    int info = name.indexOf(INFO);
    return info < 0 ? name : name.substring(0, info);
  }

  private void look(Path home) throws IOException {
    maildir = home;
    messages.clear();
    for (String folder : FOLDERS) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(home.resolve(folder))) {
        entries.forEach(entry -> messages.put(unique(last(entry)), entry));
      } catch (DirectoryIteratorException broken) {
        throw broken.getCause();
      }
    }
  }
}
