package org.hoptrail.ingest;

/// Keeps the memory of the process near to what is in use. The heap may grow, as some work needs
/// it; left to itself the collector lets pile up what was written out long ago, to the last byte
/// that it may have. Used by one thread.
final class Heap {

  /// So many times it is asked between two looks.
  private static final int LOOKS = 1_000;

  /// So much may pile up, in bytes.
  private static final long PILE = 128L << 20;

  private final Runtime runtime = Runtime.getRuntime();
  private long inUse;
  private int asked;

  /// Tidies now and then; costs next to nothing.
  void sometimes() {
    if (++asked % LOOKS == 0) {
      tidy();
    }
  }

  /// Collects when much has piled up.
  void tidy() {
    if (used() - inUse > PILE) {
      System.gc();
      inUse = used();
    }
  }

  private long used() {
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
