package org.hoptrail.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Turns paths into streams of unpacked bytes: walks directories, opens files, sees through compression
/// and archives. Knows nothing of what the bytes mean, so that mail and logs are unpacked alike.
final class Unpacker {
  private final Visitor visitor;

  Unpacker(Visitor visitor) {
    this.visitor = visitor;
  }

  /// Who takes the unpacked files, one after the other.
  interface Visitor {
    /// Reads a file to its end, or as far as is of use.
    void file(Unpacked file);

    /// Takes note of what could not be opened or unpacked.
    void failure(InputFailure failure);
  }

  /// Unpacks everything under one path; `-` is the given stream.
  void unpack(String path, InputStream standardInput) {
    if (path.equals("-")) {
      visitor.file(new Unpacked("-", null, true, standardInput));
      return;
    }
    try {
      new Walk(visitor, this::open).start(path, Path.of(path));
    } catch (InvalidPathException impossible) {
      visitor.failure(
          new InputFailure(path, null, 0, "missing", "No file can have that name here."));
    }
  }

  private void open(Path file, String shown, boolean named) {
    try (InputStream in = Files.newInputStream(file)) {
      visitor.file(new Unpacked(shown, null, named, in));
    } catch (IOException broken) {
      visitor.failure(Complaint.about(shown, null, 0, broken));
    }
  }
}
