package org.hoptrail.source;

/// Line breaks as mail has them: LF, CR LF, CR CR LF (some broken gateways), and a bare CR (old
/// Macintosh files).
final class Breaks {
  /// The longest run of CR before an LF that is one line break with it.
  static final int MOST_CRS = 8;

  private Breaks() {}

  /// The index behind the line break at `at`, or `at` when there is none.
  static int skip(byte[] b, int at, int limit) {
    if (at < limit && b[at] == '\n') {
      return at + 1;
    }
    int crs = at;
    while (crs < limit && crs - at < MOST_CRS && b[crs] == '\r') {
      crs++;
    }
    if (crs == at) {
      return at;
    }
    return crs < limit && b[crs] == '\n' ? crs + 1 : at + 1;
  }

  /// The index behind the line break at `at` when it ends with LF, else `at`: a bare CR is
  /// text.
  static int skipToLf(byte[] b, int at, int limit) {
    int i = at;
    while (i < limit && i - at < MOST_CRS && b[i] == '\r') {
      i++;
    }
    return i < limit && b[i] == '\n' ? i + 1 : at;
  }

  /// The start of the empty line that ends at `end`, or -1 when the line before `end` is not
  /// empty.
  ///
  /// @param low the first byte that counts: a line break there is an empty line
  static int emptyLineBefore(byte[] b, int low, int end) {
    int i = end - 1;
    if (i < low || (b[i] != '\n' && b[i] != '\r')) {
      return -1;
    }
    if (b[i] == '\n') {
      while (i > low && b[i - 1] == '\r' && end - i <= MOST_CRS) {
        i--;
      }
    }
    return i == low || b[i - 1] == '\n' || b[i - 1] == '\r' ? i : -1;
  }
}
