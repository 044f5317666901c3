package org.hoptrail.source;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/// The decoders that come from libraries. A class of its own for each, so that none is loaded
/// before its magic number is met.
final class Decoders {
  private static final int BUFFER = 64 << 10;

  /// Memory an xz stream may ask for, in KiB: enough for `xz -9`.
  private static final int XZ_MEMORY = 128 << 10;

  private Decoders() {}

  static final class Bzip2 {
    private Bzip2() {}

    static InputStream open(InputStream in) throws IOException {
      return new BZip2CompressorInputStream(new BufferedInputStream(in, BUFFER), true);
    }
  }

  static final class Xz {
    private Xz() {}

    static InputStream open(InputStream in) throws IOException {
      return new XZInputStream(new BufferedInputStream(in, BUFFER), XZ_MEMORY);
    }
  }

  /// Native code; frames that ask for more than 128 MiB of memory are refused by it.
  static final class Zstd {
    private Zstd() {}

    static InputStream open(InputStream in) throws IOException {
      return new ZstdInputStreamNoFinalizer(in);
    }
  }
}
