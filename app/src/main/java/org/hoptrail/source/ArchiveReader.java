package org.hoptrail.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Reads the files in an archive, one after the other.
interface ArchiveReader {
  /// Moves to the next file and returns its name, or null at the end of the archive.
  @Nullable String next() throws IOException;

  /// The content of the file that [#next] moved to; ends where it ends.
  InputStream content() throws IOException;
}
