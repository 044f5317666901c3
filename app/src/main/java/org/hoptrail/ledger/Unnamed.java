package org.hoptrail.ledger;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/// Files without a name: where the system can do that, nothing is left of them when the process
/// dies.
final class Unnamed {

  private Unnamed() {}

  /// Opens a file and takes its name away, at once or, where open files keep theirs, as soon as it
  /// is closed.
  static IndexInput open(Directory directory, String name) throws IOException {
    IndexInput in = directory.openInput(name, IOContext.DEFAULT);
    try {
      directory.deleteFile(name);
      return in;
    } catch (IOException | RuntimeException failure) {
      in.close();
      throw failure;
    }
  }
}
