package org.hoptrail.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers that may be asked for again, as long as the index is the same; the oldest go first.
final class Kept {

  /// The most bytes of all together.
  private static final long MOST = 16 << 20;

  private static final long MOST_OF_ONE = MOST / 8;

  private final Map<String, byte[]> answers = new LinkedHashMap<>(64, 0.75f, true);
  private String tag = "";
  private long bytes;

  /// The answer to that question in that state of the index, or null.
  synchronized byte @Nullable [] get(String stateTag, String question) {
    return stateTag.equals(tag) ? answers.get(question) : null;
  }

  synchronized void put(String stateTag, String question, byte[] answer) {
    if (!stateTag.equals(tag)) {
      answers.clear();
      bytes = 0;
      tag = stateTag;
    }
    if (answer.length > MOST_OF_ONE) {
      return;
    }
    byte[] before = answers.put(question, answer);
    bytes += answer.length - (before == null ? 0 : before.length);
    var eldest = answers.values().iterator();
    while (bytes > MOST && eldest.hasNext()) {
      bytes -= eldest.next().length;
      eldest.remove();
    }
  }
}
