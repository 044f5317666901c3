package org.hoptrail.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Reads the members of a zip archive in the order of its bytes, so that a pipe can be read and
/// a broken archive gives what stands before the break.
final class ZipReader implements ArchiveReader {
  private static final int BUFFER = 64 << 10;

  private final ZipArchiveInputStream in;
  private @Nullable ZipArchiveEntry entry;

  ZipReader(InputStream in) {
    this.in =
        new ZipArchiveInputStream(
            new BufferedInputStream(in, BUFFER), StandardCharsets.UTF_8.name(), true, true);
  }

  @Override
  public @Nullable String next() throws IOException {
    try {
      do {
        entry = in.getNextEntry();
      } while (entry != null && entry.isDirectory());
    } catch (IOException | RuntimeException damaged) {
      throw Complaint.damaged(damaged);
    }
    return entry == null ? null : entry.getName();
  }

  @Override
  public InputStream content() throws IOException {
    if (entry == null || !in.canReadEntryData(entry)) {
      throw new Complaint.BadInput(
          "unsupported", "It is encrypted or packed in a way that is not read.");
    }
    return in;
  }
}
