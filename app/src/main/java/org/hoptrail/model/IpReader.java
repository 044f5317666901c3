package org.hoptrail.model;

import org.jspecify.annotations.Nullable;

/// Reads the text forms of addresses (RFC 4291 2.2).
final class IpReader {

  /// What [#quad] answers when no dotted quad stands there.
  static final long NONE = -1;

  private static final int LONGEST = 45;

  private IpReader() {}

  static @Nullable IpAddress read(byte[] b, int start, int end) {
    if (start < 0 || end > b.length || end - start < 2) {
      return null;
    }
    int colon = indexOf(b, start, Math.min(end, start + 5), (byte) ':');
    if (colon >= 0) {
      return readGroups(b, start, end);
    }
    long quad = quad(b, start, end);
    return quad == NONE ? null : IpAddress.v4(quad);
  }

  /// The 32 bits of a dotted quad that fills the range, or [#NONE].
  static long quad(byte[] b, int start, int end) {
    long bits = 0;
    int p = start;
    for (int part = 0; part < 4; part++) {
      if (part > 0 && (p >= end || b[p++] != '.')) {
        return NONE;
      }
      int first = p;
      int value = 0;
      while (p < end && p < first + 3 && b[p] >= '0' && b[p] <= '9') {
        value = value * 10 + b[p++] - '0';
      }
      if (p == first || value > 255) {
        return NONE;
      }
      bits = bits << 8 | value;
    }
    return p == end ? bits : NONE;
  }

  private static @Nullable IpAddress readGroups(byte[] b, int start, int end) {
    int percent = indexOf(b, start, end, (byte) '%');
    int last = percent < 0 ? end : percent;
    if (last - start > LONGEST || percent == end - 1) {
      return null;
    }
    int gap = doubleColon(b, start, last);
    Groups groups = new Groups();
    if (gap < 0) {
      return groups.add(b, start, last, true) && groups.count == 8 ? groups.address(8) : null;
    }
    if (!groups.add(b, start, gap, false)) {
      return null;
    }
    int before = groups.count;
    return groups.add(b, gap + 2, last, true) && groups.count < 8 ? groups.address(before) : null;
  }

  private static int doubleColon(byte[] b, int start, int end) {
    for (int i = start; i + 1 < end; i++) {
      if (b[i] == ':' && b[i + 1] == ':') {
        return i;
      }
    }
    return -1;
  }

  private static int indexOf(byte[] b, int start, int end, byte wanted) {
    for (int i = start; i < end; i++) {
      if (b[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /// The groups of 16 bits met so far.
  private static final class Groups {

    private final int[] values = new int[8];
    private int count;

    /// Takes the groups of a range with a single colon between each two; where the
    /// address ends, the last may be a dotted quad. An empty range has none.
    boolean add(byte[] b, int start, int end, boolean quadMayEnd) {
      int p = start;
      while (p < end) {
        int colon = indexOf(b, p, end, (byte) ':');
        int groupEnd = colon < 0 ? end : colon;
        boolean quad = quadMayEnd && colon < 0;
        boolean taken = addGroup(b, p, groupEnd) || quad && addQuad(b, p, end);
        if (!taken || colon == end - 1) {
          return false;
        }
        p = colon < 0 ? end : colon + 1;
      }
      return true;
    }

    private boolean addGroup(byte[] b, int start, int end) {
      if (end == start || end - start > 4 || count == 8) {
        return false;
      }
      int value = 0;
      for (int i = start; i < end; i++) {
        int digit = Character.digit(b[i], 16);
        if (digit < 0) {
          return false;
        }
        value = value << 4 | digit;
      }
      values[count++] = value;
      return true;
    }

    private boolean addQuad(byte[] b, int start, int end) {
      long quad = quad(b, start, end);
      if (quad == NONE || count > 6) {
        return false;
      }
      values[count++] = (int) (quad >>> 16);
      values[count++] = (int) (quad & 0xffff);
      return true;
    }

    /// The address with as many zero groups as are missing after the first `before`.
    IpAddress address(int before) {
      long high = 0;
      long low = 0;
      for (int i = 0; i < 8; i++) {
        int missing = 8 - count;
        int value = i < before ? values[i] : i < before + missing ? 0 : values[i - missing];
        if (i < 4) {
          high = high << 16 | value;
        } else {
          low = low << 16 | value;
        }
      }
      return IpAddress.v6(high, low);
    }
  }
}
