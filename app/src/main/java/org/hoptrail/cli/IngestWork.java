package org.hoptrail.cli;

import java.util.List;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Verification;
import org.jspecify.annotations.Nullable;

/// What `ingest` does once it is known what is to be done.
///
/// @param order what is to be done
/// @param settings how messages are judged
/// @param reading how logs are read
/// @param verification asks the DNS, or null when nothing is to be verified
/// @param shelf where everything goes
record IngestWork(
    Order order,
    Settings settings,
    IngestLogs.Reading reading,
    @Nullable Verification verification,
    Shelf shelf) {

  /// What the command line says.
  ///
  /// @param paths mail, and logs among it
  /// @param logs what is named as logs
  /// @param mailOnly whether logs among the paths are left alone
  /// @param commitEvery after how many new messages what was read is made last
  /// @param lists whether every file is told with what it was taken for
  /// @param text whether the totals are told in words
  /// @param watches whether it goes on until it is stopped
  record Order(
      List<String> paths,
      List<String> logs,
      boolean mailOnly,
      int commitEvery,
      boolean lists,
      boolean text,
      boolean watches) {}
}
