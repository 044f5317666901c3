package org.hoptrail.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for texts that stand in many entries, such as hosts and files.
final class Words {

  /// More are written out each time.
  private static final int MOST = 1 << 16;

  /// What [#number] gives for a text that has none.
  static final int NONE = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /// The number of a text, from 0, which it gets when it has none; [#NONE] when there are too many.
  int number(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    if (texts.size() == MOST) {
      return NONE;
    }
    numbers.put(text, texts.size());
    texts.add(text);
    return texts.size() - 1;
  }

  /// The text that got a number.
  String text(int number) {
    return texts.get(number);
  }
}
