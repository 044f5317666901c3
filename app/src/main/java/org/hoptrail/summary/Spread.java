package org.hoptrail.summary;

import java.util.Arrays;

/// How a duration is spread: sixteen steps to every doubling, so that any share is known within
/// four percent, in a few hundred numbers at most.
final class Spread {

  private static final int STEPS = 16;
  private static final int CELLS = 36 * STEPS;

  private int[] cells = new int[STEPS];
  private long count;
  private double most;

  /// @param seconds not negative
  void add(double seconds) {
    int cell = cell(seconds);
    if (cell >= cells.length) {
      cells = Arrays.copyOf(cells, Math.min(CELLS, cell + 4 * STEPS));
    }
    cells[cell]++;
    count++;
    most = Math.max(most, seconds);
  }

  /// Milliseconds; everything below one is in the first cell.
  private static int cell(double seconds) {
    double doublings = Math.log(Math.max(1, seconds * 1000)) / Math.log(2);
    return Math.min(CELLS - 1, (int) (doublings * STEPS));
  }

  long count() {
    return count;
  }

  double most() {
    return most;
  }

  /// The duration that a share of all does not exceed.
  double share(double part) {
    long wanted = (long) Math.ceil(part * count);
    long seen = 0;
    for (int i = 0; i < cells.length; i++) {
      seen += cells[i];
      if (seen >= wanted) {
        double middle = i == 0 ? 0 : Math.pow(2, (i + 0.5) / STEPS) / 1000;
        return Math.min(most, Math.round(middle * 1000) / 1000.0);
      }
    }
    return most;
  }
}
