package org.hoptrail.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.TrackingDirectoryWrapper;
import org.apache.lucene.util.IOUtils;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.trail.ReplyIds;
import org.hoptrail.trail.Trails;
import org.jspecify.annotations.Nullable;

/// Takes what logs tell, to be tied together. Used by one thread. What cannot be written is an
/// [UncheckedIOException].
public final class LedgerWriter implements AutoCloseable {

  /// How the names of all files begin. Where a process died, whoever writes an index in the same
  /// directory next deletes them: so Lucene does with files of that name.
  static final String PREFIX = "_logs";

  /// By how much a guessed clock may be put right.
  private static final Duration GUESSED = Duration.ofDays(4);

  private final Path place;
  private final boolean isTemporary;
  private final TrackingDirectoryWrapper directory;
  private final ReplyIds replies;
  private final Pieces pieces = new Pieces();
  private final KeyFile keyFile;
  private final Keys keys;
  private final Entries entries;
  private @Nullable Ledger ledger;

  /// @param path a directory for files that nobody needs afterwards, such as that of an index; null
  ///     for a new one among temporary files
  /// @param replies finds queue ids in replies
  public LedgerWriter(@Nullable Path path, ReplyIds replies) {
    this.replies = replies;
    try {
      isTemporary = path == null;
      place = path == null ? Files.createTempDirectory("hoptrail") : path;
      directory = new TrackingDirectoryWrapper(new NIOFSDirectory(place));
      keyFile = new KeyFile(directory);
      keys = new Keys(keyFile, replies);
      entries = new Entries(directory);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Takes one host's handling of one message.
  public void add(Transfer transfer) {
    try {
      keys.of(transfer, pieces.add());
      entries.add(transfer);
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  /// Takes a refusal.
  public void add(Refusal refusal) {
    try {
      keys.of(refusal, pieces.add());
      entries.add(refusal);
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  /// Ties together what was taken; nothing more can be. Open until this is closed.
  ///
  /// @param guessed hosts whose zone nothing in their logs proves; their times are moved so that
  ///     they fit to those of the others
  public Ledger bind(Set<String> guessed) {
    Duration slack = guessed.isEmpty() ? Duration.ZERO : GUESSED;
    Runs runs =
        new Runs(
            pieces,
            Trails.APART.plus(Keys.MESSAGE_STEP).plus(slack),
            Trails.REFUSED_NEAR.plus(Keys.RECIPIENT_STEP).plus(slack));
    try {
      Finder finder = new Finder(directory);
      keyFile.sorted(
          (key, time, entry, roles) -> {
            runs.take(key, time, entry, roles);
            if ((roles & Role.FOUND) != 0) {
              finder.add(key, entry);
            }
          });
      runs.end();
      finder.done();
      entries.done();
      Ledger bound = new Ledger(entries, pieces, finder, replies);
      bound.learn(guessed);
      ledger = bound;
      return bound;
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  private UncheckedIOException failed(IOException failure) {
    String message = "what logs tell is kept in " + place + ": " + failure.getMessage();
    return new UncheckedIOException(new IOException(message, failure));
  }

  /// Deletes everything. Where that fails, there is nothing to be lost.
  @Override
  public void close() {
    IOUtils.closeWhileHandlingException(keyFile, entries, ledger);
    deleteAll(directory);
    IOUtils.closeWhileHandlingException(directory);
    if (isTemporary) {
      IOUtils.deleteFilesIgnoringExceptions(place);
    }
  }

  private static void deleteAll(TrackingDirectoryWrapper directory) {
    Directory files = directory.getDelegate();
    IOUtils.deleteFilesIgnoringExceptions(files, directory.getCreatedFiles());
  }
}
