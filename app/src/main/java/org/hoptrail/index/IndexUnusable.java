package org.hoptrail.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;

/// An index that cannot be read or written now. The message is one sentence for a person, with the
/// directory and, where there is one, the remedy. What was committed before is not harmed.
public final class IndexUnusable extends RuntimeException {

  private IndexUnusable(String message, Throwable cause) {
    super(message, cause);
  }

  IndexUnusable(Path directory, String sentence) {
    super(directory + ": " + sentence);
  }

  /// In words, what an exception of Lucene or of the file system means.
  static IndexUnusable of(Path directory, Throwable thrown) {
    Throwable cause = root(thrown);
    return new IndexUnusable(directory + ": " + sentence(cause), thrown);
  }

  /// What was read makes no sense.
  static IndexUnusable unreadable(Path directory, RuntimeException thrown) {
    return new IndexUnusable(
        directory
            + ": The index cannot be read; `hoptrail index check` says whether it is damaged.",
        thrown);
  }

  /// A writer that broke tells on later calls only that it is closed; the reason is its cause.
  private static Throwable root(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && !isTelling(cause)) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean isTelling(Throwable cause) {
    return cause instanceof LockObtainFailedException
        || cause instanceof CorruptIndexException
        || cause instanceof FileSystemException;
  }

  private static String sentence(Throwable cause) {
    String reason = String.valueOf(cause.getMessage());
    return switch (cause) {
      case LockObtainFailedException e ->
          "The index is being written by another process; try again when it has ended.";
      case IndexFormatTooNewException e ->
          "The index was written by a newer Hoptrail; use that one, or ingest into a new directory.";
      case IndexFormatTooOldException e ->
          "The index was written by an older Hoptrail; ingest into a new directory.";
      case CorruptIndexException e ->
          "The index is damaged (" + reason + "); ingest into a new directory.";
      case NoSuchFileException e -> missing();
      case FileNotFoundException e -> missing();
      case AccessDeniedException e -> "Permission is denied (" + reason + ").";
      case IOException e when reason.contains("No space left") ->
          "There is no space left on the device; what was committed before is unharmed. Make room"
              + " and run the command again.";
      default -> "The index cannot be used: " + reason + ".";
    };
  }

  private static String missing() {
    return "A file of the index is missing; ingest into a new directory.";
  }
}
