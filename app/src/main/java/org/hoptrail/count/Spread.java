package org.hoptrail.count;

import java.util.Arrays;

/// How a duration is spread: sixteen steps to every doubling, so that any share is known within
/// four percent, in a few hundred numbers at most.
public final class Spread {

  private static final int STEPS = 16;
  private static final int CELLS = 36 * STEPS;

  private int[] cells = new int[STEPS];
  private long count;
  private double most;

  /// Counts one duration.
  ///
  /// @param seconds not negative
  public void add(double seconds) {
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

  /// How many durations there were.
  public long count() {
    return count;
  }

  /// Counts all durations of another one.
  public void addAll(Spread other) {
    cells = Arrays.copyOf(cells, Math.max(cells.length, other.cells.length));
    for (int i = 0; i < other.cells.length; i++) {
      cells[i] += other.cells[i];
    }
    count += other.count;
    most = Math.max(most, other.most);
  }

  /// The longest, exact; 0 when there was none.
  public double most() {
    return most;
  }

  /// The duration in seconds that a share of all does not exceed, within four percent.
  ///
  /// @param part of all, 0..1
  public double share(double part) {
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
