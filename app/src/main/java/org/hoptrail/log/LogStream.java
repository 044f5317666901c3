package org.hoptrail.log;

import java.io.IOException;
import java.io.InputStream;

/// A log file, unpacked, that can be opened again and again.
public interface LogStream {

  /// The name to show, with `!/member` in an archive.
  String path();

  /// The name of the directory it lies in; empty when its path shows none.
  String folder();

  /// Whether that directory lies below one the user named: then it is one host unless its lines say
  /// otherwise.
  boolean standsForHost();

  /// Whether it may grow after its end was reached. It then gives whole lines only.
  default boolean isGrowing() {
    return false;
  }

  /// Lines of the file that lie before what [#open] gives.
  default long linesBefore() {
    return 0;
  }

  /// Bytes of the file that lie before what [#open] gives.
  default long bytesBefore() {
    return 0;
  }

  /// Opens it from its first byte. Whoever opens it closes it.
  InputStream open() throws IOException;
}
