package org.hoptrail.index;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import org.hoptrail.model.IngestProgress;
import org.jspecify.annotations.Nullable;

/// What a writer leaves beside the index while it works, for readers in other processes. Never more
/// than a kindness: an index is whole without it, and nothing fails when it cannot be written.
final class ProgressNote {

  /// Its file, and the one it is written to first, so that nobody reads half of it.
  static final String FILE = "hoptrail.ingest";

  private static final String DRAFT = FILE + ".part";

  private final Path file;
  private final Path draft;

  ProgressNote(Path index) {
    file = index.resolve(FILE);
    draft = index.resolve(DRAFT);
  }

  static boolean isNamed(String name) {
    return name.equals(FILE) || name.equals(DRAFT);
  }

  void write(IngestProgress progress) {
    Properties values = new Properties();
    values.setProperty("began", progress.began().toString());
    values.setProperty("at", progress.at().toString());
    values.setProperty("files", Long.toString(progress.files()));
    values.setProperty("messages", Long.toString(progress.messages()));
    values.setProperty("added", Long.toString(progress.added()));
    values.setProperty("bytes", Long.toString(progress.bytes()));
    values.setProperty("expected", Long.toString(progress.expected()));
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        values.store(out, null);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      // A full disk is told by who writes the index.
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(draft);
      Files.deleteIfExists(file);
    } catch (IOException refused) {
      // Readers see by its time that it is old.
    }
  }

  /// What it says, or null when there is none, or none that can be read.
  @Nullable IngestProgress read() {
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      values.load(in);
      return new IngestProgress(
          Instant.parse(values.getProperty("began", "")),
          Instant.parse(values.getProperty("at", "")),
          number(values, "files"),
          number(values, "messages"),
          number(values, "added"),
          number(values, "bytes"),
          number(values, "expected"));
    } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
      return null;
    }
  }

  private static long number(Properties values, String key) {
    return Long.parseLong(values.getProperty(key, ""));
  }
}
