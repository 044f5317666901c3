package org.hoptrail.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the files under one path that the user named, in a stable order: by name, and each
/// directory at the place its name has among its neighbours.
///
/// In a Maildir (a directory with `cur` and `new`) `tmp` is left out: what lies there is not
/// delivered yet. What is moved there while it is read is found again. Hidden files are left out;
/// hidden directories are not, since Maildir++ folders are hidden. Links are followed; a directory
/// that several links lead to is read once, and one that leads back to where the walk came from is
/// a failure. Sockets, pipes and devices are left out, unless named.
final class Walk {
  private final Opener opener;
  private final Unpacker.Visitor visitor;
  private final Set<Object> seen = new HashSet<>();
  private final Deque<Object> above = new ArrayDeque<>();
  private final Moved moved = new Moved();

  /// Reads one file that was found.
  interface Opener {
    /// Opens and reads it.
    ///
    /// @param shown the name to show
    /// @param named whether the user named this very file
    void open(Path file, String shown, boolean named);
  }

  Walk(Unpacker.Visitor visitor, Opener opener) {
    this.visitor = visitor;
    this.opener = opener;
  }

  /// Walks what the user named.
  void start(String shown, Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        directory(path, shown, attributes);
      } else {
        opener.open(path, shown, true);
      }
    } catch (IOException broken) {
      visitor.failure(Complaint.about(shown, null, 0, broken));
    }
  }

  private void directory(Path path, String shown, BasicFileAttributes attributes)
      throws IOException {
    Object key = attributes.fileKey() == null ? path.toRealPath() : attributes.fileKey();
    if (above.contains(key)) {
      throw new FileSystemLoopException(shown);
    }
    if (seen.add(key)) {
      above.push(key);
      try {
        String prefix = shown.endsWith("/") ? shown : shown + "/";
        for (Path name : names(path)) {
          entry(path.resolve(name), prefix + name);
        }
      } finally {
        above.pop();
      }
    }
  }

  private void entry(Path path, String shown) {
    try {
      try {
        open(path, shown);
      } catch (NoSuchFileException gone) {
        Path now = moved.from(path);
        if (now == null) {
          throw gone;
        }
        open(now, shownAs(now, shown));
      }
    } catch (IOException broken) {
      visitor.failure(Complaint.about(shown, null, 0, broken));
    }
  }

  private void open(Path path, String shown) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      directory(path, shown, attributes);
    } else if (attributes.isRegularFile()) {
      opener.open(path, shown, false);
    }
  }

  /// The folder and the name of a file in a Maildir, in the place of those it had.
  private static String shownAs(Path now, String before) {
    int folder = before.lastIndexOf('/', before.lastIndexOf('/') - 1);
    return before.substring(0, folder + 1)
        + now.subpath(now.getNameCount() - 2, now.getNameCount());
  }

  /// The names only: a directory may have a million files.
  private static List<Path> names(Path directory) throws IOException {
    List<Path> names = new ArrayList<>();
    boolean maildir =
        Files.isDirectory(directory.resolve("cur")) && Files.isDirectory(directory.resolve("new"));
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        Path name = entry.getFileName();
        if (!leftOut(entry, name.toString(), maildir)) {
          names.add(name);
        }
      }
    } catch (DirectoryIteratorException broken) {
      throw broken.getCause();
    }
    Collections.sort(names);
    return names;
  }

  private static boolean leftOut(Path entry, String name, boolean maildir) {
    return name.startsWith(".") ? !Files.isDirectory(entry) : maildir && name.equals("tmp");
  }
}
