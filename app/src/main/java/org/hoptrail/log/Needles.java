package org.hoptrail.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A growing set of texts that are looked for in bytes all at once, letter case ignored. The search
/// looks at the last two bytes of a window as long as the shortest text and moves on by what they
/// allow (Wu and Manber, A fast algorithm for multi-pattern searching, 1994).
final class Needles {

  /// Bits that tell letters apart in any case, and nearly all other ASCII characters.
  private static final int CASELESS = 0x5f;

  private static final int PAIRS = 1 << 14;

  /// So many stretches of so many bytes are searched side by side.
  private static final int LANES = 4;

  private static final int LANE = 1 << 10;

  /// Further than any index.
  private static final int FOUND = 1 << 30;

  private final Map<String, Needle> known = new TreeMap<>();
  private final List<Needle> searched = new ArrayList<>();
  private final byte[] shifts = new byte[PAIRS];
  private final List<List<Needle>> ends = new ArrayList<>(Collections.nCopies(PAIRS, List.of()));
  private int window;

  /// A text that is looked for.
  static final class Needle {
    private final byte[] text;
    private boolean leads;
    private long since;

    private Needle(byte[] text, boolean leads, long since) {
      this.text = text;
      this.leads = leads;
      this.since = since;
    }

    /// Whether what it is found beside is looked for too.
    boolean leads() {
      return leads;
    }

    /// From where on it was looked for.
    long since() {
      return since;
    }
  }

  /// Looks for a text from now on.
  ///
  /// @param text ASCII, two characters at least
  /// @param leads whether what it is found beside is looked for too
  /// @param since where the search stands
  /// @return whether that is new
  boolean add(String text, boolean leads, long since) {
    byte[] lower = text.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < lower.length; i++) {
      lower[i] = lower(lower[i]);
    }
    String key = new String(lower, StandardCharsets.US_ASCII);
    Needle before = known.get(key);
    if (before != null && (before.leads || !leads)) {
      return false;
    }
    if (before == null) {
      Needle added = new Needle(lower, leads, since);
      known.put(key, added);
      search(added);
    } else {
      before.leads = true;
      before.since = since;
      if (!searched.contains(before)) {
        search(before);
      }
    }
    return true;
  }

  /// How many there are.
  int size() {
    return known.size();
  }

  /// Those that are searched now.
  List<Needle> searched() {
    return List.copyOf(searched);
  }

  /// Searches these only, from the beginning, until more are added.
  void only(List<Needle> these) {
    searched.clear();
    window = 0;
    for (Needle needle : these) {
      needle.since = 0;
      search(needle);
    }
  }

  private void search(Needle needle) {
    searched.add(needle);
    int least = Math.min(needle.text.length, Byte.MAX_VALUE);
    if (window == 0 || least < window) {
      window = least;
      Arrays.fill(shifts, (byte) (window - 1));
      Collections.fill(ends, List.of());
      searched.forEach(this::enter);
    } else {
      enter(needle);
    }
  }

  private void enter(Needle needle) {
    byte[] text = needle.text;
    for (int i = 1; i < window; i++) {
      int pair = pair(text[i - 1], text[i]);
      shifts[pair] = (byte) Math.min(shifts[pair], window - 1 - i);
    }
    int last = pair(text[window - 2], text[window - 1]);
    List<Needle> those = new ArrayList<>(ends.get(last));
    those.add(needle);
    ends.set(last, those);
  }

  /// The index of the first byte of a text in `from..to`, or -1.
  int find(byte[] bytes, int from, int to) {
    if (window == 0) {
      return -1;
    }
    int at = from;
    int found = -1;
    while (found < 0 && to - at > LANES * LANE + window) {
      int next = at + LANES * LANE;
      found = isIn(bytes, at, to) ? first(bytes, at, next + window - 1, to) : -1;
      at = next;
    }
    return found < 0 ? first(bytes, at, to, to) : found;
  }

  private int first(byte[] bytes, int from, int stop, int to) {
    int last = walk(bytes, from + window - 1, stop, to);
    return last < FOUND ? -1 : last - FOUND - window + 1;
  }

  /// Whether a text begins in the lanes from an index on. Each step has to wait until the one
  /// before is looked up, but those of several lanes can wait together.
  private boolean isIn(byte[] bytes, int from, int to) {
    int a = from + window - 1;
    int b = a + LANE;
    int c = b + LANE;
    int d = c + LANE;
    int endA = b;
    int endB = c;
    int endC = d;
    int endD = d + LANE;
    while (a < endA && b < endB && c < endC && d < endD) {
      a += step(bytes, a, to);
      b += step(bytes, b, to);
      c += step(bytes, c, to);
      d += step(bytes, d, to);
    }
    return walk(bytes, a, endA, to) >= FOUND
        || walk(bytes, b, endB, to) >= FOUND
        || walk(bytes, c, endC, to) >= FOUND
        || walk(bytes, d, endD, to) >= FOUND;
  }

  /// Moves the end of the window on until it is at an index or behind it; at least [#FOUND] when a
  /// text was met.
  private int walk(byte[] bytes, int last, int stop, int to) {
    int at = last;
    while (at < stop) {
      at += step(bytes, at, to);
    }
    return at;
  }

  /// How far to move on when the window ends with that byte; [#FOUND] when a text stands there.
  private int step(byte[] bytes, int last, int to) {
    int shift = shifts[pair(bytes[last - 1], bytes[last])];
    return shift > 0 ? shift : match(bytes, last - window + 1, to, false) ? FOUND : 1;
  }

  /// Whether one that leads stands in `from..to`.
  boolean leads(byte[] bytes, int from, int to) {
    int at = find(bytes, from, to);
    while (at >= 0 && !match(bytes, at, to, true)) {
      at = find(bytes, at + 1, to);
    }
    return at >= 0;
  }

  private boolean match(byte[] bytes, int start, int to, boolean leading) {
    int end = start + window - 1;
    List<Needle> candidates = ends.get(pair(bytes[end - 1], bytes[end]));
    for (int i = 0; i < candidates.size(); i++) {
      Needle needle = candidates.get(i);
      if ((needle.leads || !leading) && stands(needle.text, bytes, start, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(byte[] text, byte[] bytes, int start, int to) {
    if (start + text.length > to) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (lower(bytes[start + i]) != text[i]) {
        return false;
      }
    }
    return true;
  }

  /// Upper and lower case give the same; other bytes may too. The fewer there are, the nearer to
  /// the processor the table lies.
  private static int pair(byte first, byte second) {
    return (first & CASELESS) << 7 | second & CASELESS;
  }

  private static byte lower(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
  }
}
