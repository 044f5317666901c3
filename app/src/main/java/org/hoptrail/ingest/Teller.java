package org.hoptrail.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.hoptrail.log.Coverage;
import org.hoptrail.source.InputFailure;

/// Whom a run tells what it meets.
public interface Teller {

  /// What a file was taken for.
  enum Kind {
    /// There is mail in it.
    MAIL,
    /// It is a log, or there is one in it.
    LOG,
    /// Neither.
    NEITHER
  }

  /// A file that was read, and what for.
  void file(Path file, Kind kind);

  /// An input that could not be read.
  void failure(InputFailure failure);

  /// What was read of the logs, and could not be.
  ///
  /// @param named what the user named as logs
  /// @param unopened files that could not be found or opened
  /// @param again whether all that is not understood was told before
  /// @return whether something could not be read
  boolean logs(List<String> named, List<InputFailure> unopened, Coverage coverage, boolean again);

  /// How far the work has come; called very often.
  ///
  /// @param sentence asked for when it is time to tell
  void progress(Supplier<String> sentence);

  /// There is no more progress to be told.
  void over();
}
