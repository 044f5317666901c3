package org.hoptrail.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.hoptrail.model.IngestProgress;
import org.jspecify.annotations.Nullable;

/// An index in a directory. The door of the package.
public final class RouteIndex {

  /// Enough for any search of a million routes on a machine that is not too busy.
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  static {
    QuietLog.hush();
  }

  private RouteIndex() {}

  /// Opens an index to write to; one is made when the directory is empty or does not exist. Only
  /// one process can write at a time, any number can read meanwhile.
  ///
  /// @throws IndexUnusable it is locked, damaged, of another schema, or no index
  public static RouteWriter write(Path path) throws IndexUnusable {
    try {
      Files.createDirectories(path);
      // Mapped files count as memory of the process, and a writer goes through all of them.
      Directory directory = new NIOFSDirectory(path);
      boolean isNew = !DirectoryReader.indexExists(directory);
      if (isNew) {
        demandNothingElse(path);
      } else {
        demandSchema(path, directory);
      }
      return new RouteWriter(path, directory, isNew);
    } catch (IOException e) {
      throw IndexUnusable.of(path, e);
    }
  }

  /// Opens an index to search, with the usual patience.
  ///
  /// @throws IndexUnusable it is missing, damaged, or of another schema
  public static RouteReader read(Path path) throws IndexUnusable {
    return read(path, PATIENCE);
  }

  /// Opens an index to search. It shows what was committed when it was opened.
  ///
  /// @param patience after so long an answer ends with what there is by then, and says so
  /// @throws IndexUnusable it is missing, damaged, or of another schema
  public static RouteReader read(Path path, Duration patience) throws IndexUnusable {
    try {
      return new RouteReader(path, existing(path), patience);
    } catch (IOException e) {
      throw IndexUnusable.of(path, e);
    }
  }

  /// Reads every file of an index and compares checksums and structure.
  ///
  /// @throws IndexUnusable it is missing, locked, or so damaged that it cannot be opened
  public static Checkup check(Path path) throws IndexUnusable {
    try (Directory directory = existing(path)) {
      return Checkup.of(directory);
    } catch (IOException e) {
      throw IndexUnusable.of(path, e);
    }
  }

  /// How far who writes to an index has come, or null when nobody does. Of a writer that was killed
  /// the last word stays; its time tells.
  public static @Nullable IngestProgress underway(Path path) {
    return new ProgressNote(path).read();
  }

  private static Directory existing(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new IndexUnusable(path, "There is no such directory; `hoptrail ingest` makes it.");
    }
    Directory directory = FSDirectory.open(path);
    if (!DirectoryReader.indexExists(directory)) {
      throw new IndexUnusable(path, "There is no index in it; `hoptrail ingest` makes one.");
    }
    demandSchema(path, directory);
    return directory;
  }

  static void demandSchema(Path path, Directory directory) throws IOException {
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    String schema = data.get(Layout.SCHEMA_KEY);
    if (schema == null) {
      throw new IndexUnusable(path, "It is an index, but not one of Hoptrail.");
    }
    if (!schema.equals(Layout.SCHEMA)) {
      throw new IndexUnusable(
          path,
          "The index has schema %s and this Hoptrail reads schema %s; ingest into a new directory."
              .formatted(schema, Layout.SCHEMA));
    }
  }

  /// What a run leaves that was killed before its first commit is no obstacle.
  private static void demandNothingElse(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      if (!files.allMatch(file -> isOfLucene(String.valueOf(file.getFileName())))) {
        throw new IndexUnusable(
            path, "The directory holds other files and no index; name an empty or new one.");
      }
    }
  }

  private static boolean isOfLucene(String name) {
    return name.equals("write.lock")
        || name.startsWith("_")
        || name.startsWith("pending_")
        || ProgressNote.isNamed(name);
  }
}
