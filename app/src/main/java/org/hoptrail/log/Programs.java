package org.hoptrail.log;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Remembers names that recur from line to line, so that each is made into text once.
final class Programs {

  private static final int SLOTS = 1024;

  private final byte[][] tags = new byte[SLOTS][];
  private final Program[] programs = new Program[SLOTS];
  private final byte[][] names = new byte[SLOTS][];
  private final String[] hosts = new String[SLOTS];

  /// The program whose tag these bytes are.
  Program program(byte[] bytes, int start, int end) {
    int slot = hash(bytes, start, end);
    if (!same(tags[slot], bytes, start, end)) {
      tags[slot] = Arrays.copyOfRange(bytes, start, end);
      programs[slot] = Program.of(new Cursor(bytes, start, end).text(start, end));
    }
    return programs[slot];
  }

  /// The host whose name these bytes are.
  String host(byte[] bytes, int start, int end) {
    int slot = hash(bytes, start, end);
    if (!same(names[slot], bytes, start, end)) {
      names[slot] = Arrays.copyOfRange(bytes, start, end);
      hosts[slot] = new Cursor(bytes, start, end).text(start, end);
    }
    return hosts[slot];
  }

  private static boolean same(byte @Nullable [] known, byte[] bytes, int start, int end) {
    return known != null && Arrays.equals(known, 0, known.length, bytes, start, end);
  }

  private static int hash(byte[] bytes, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + bytes[i];
    }
    return (hash ^ hash >>> 15) & SLOTS - 1;
  }
}
