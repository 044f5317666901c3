package org.hoptrail.ingest;

/// Keeps the memory of the process near to what is in use. The heap may grow, as some work needs
/// it; left to itself the collector lets pile up what was written out long ago, to the last byte
/// that it may have. Used by one thread.
final class Heap {

  /// So much may pile up, in bytes.
  private static final long PILE = 128L << 20;

  private final Runtime runtime = Runtime.getRuntime();
  private long inUse;

  /// Collects when much has piled up. Costs next to nothing otherwise.
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
