package org.hoptrail.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A growing set of texts that are looked for in bytes all at once, letter case ignored. The search
/// looks at the last two bytes of a window as long as the shortest text and moves on by what they
/// allow (Wu and Manber, A fast algorithm for multi-pattern searching, 1994).
final class Needles {

  private static final int PAIRS = 1 << 16;

  private final Map<String, Needle> known = new TreeMap<>();
  private final List<Needle> searched = new ArrayList<>();
  private final byte[] shifts = new byte[PAIRS];
  private final Map<Integer, List<Needle>> ends = new TreeMap<>();
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
      ends.clear();
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
    ends.computeIfAbsent(last, p -> new ArrayList<>(1)).add(needle);
  }

  /// The index of the first byte of a text in `from..to`, or -1.
  int find(byte[] bytes, int from, int to) {
    int size = window;
    if (size == 0) {
      return -1;
    }
    byte[] table = shifts;
    int i = from + size - 1;
    while (i < to) {
      int shift = table[pair(bytes[i - 1], bytes[i])];
      if (shift > 0) {
        i += shift;
        continue;
      }
      int start = i - size + 1;
      if (match(bytes, start, to, false)) {
        return start;
      }
      i++;
    }
    return -1;
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
    List<Needle> candidates = ends.getOrDefault(pair(bytes[end - 1], bytes[end]), List.of());
    for (Needle needle : candidates) {
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

  /// Upper and lower case give the same; other bytes may too.
  private static int pair(byte first, byte second) {
    return (first & 0xff | 0x20) << 8 | second & 0xff | 0x20;
  }

  private static byte lower(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
  }
}
