package org.hoptrail.text;

import java.util.List;

/// Finds what a mistyped name may have been meant to be.
public final class NearestName {

  private static final int LONGEST = 30;

  private NearestName() {}

  /// The name with the fewest letters changed, or nothing when that would be most of them.
  public static String of(String name, List<String> names) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return "";
    }
    String nearest = "";
    int fewest = 2 * (Math.max(1, name.length() / 3) + 1);
    for (String candidate : names) {
      boolean begins = name.length() > 2 && candidate.startsWith(name);
      // The first letter is the last one to be mistyped.
      int other = candidate.charAt(0) == name.charAt(0) ? 0 : 1;
      int changes = 2 * (begins ? 1 : changes(name, candidate)) + other;
      if (changes < fewest) {
        fewest = changes;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /// How many letters must be put in, left out or replaced (Levenshtein).
  private static int changes(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      before = next(before, a.charAt(i - 1), b, i);
    }
    return before[b.length()];
  }

  private static int[] next(int[] before, char c, String b, int row) {
    int[] now = new int[before.length];
    now[0] = row;
    for (int j = 1; j < now.length; j++) {
      int replaced = before[j - 1] + (c == b.charAt(j - 1) ? 0 : 1);
      now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
    }
    return now;
  }
}
