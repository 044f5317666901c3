package org.hoptrail.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Adds up the sizes of files without opening them. What is missing is nothing here: who reads the
/// files will say so.
final class Extent implements Walk.Opener {
  private long bytes;

  void add(String path) {
    try {
      new Walk(new Silent(), this).start(path, Path.of(path));
    } catch (InvalidPathException impossible) {
      // No file can have that name.
    }
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void open(Path file, String shown, boolean named) {
    try {
      bytes += Files.size(file);
    } catch (IOException vanished) {
      // Then there is nothing to read.
    }
  }
}
