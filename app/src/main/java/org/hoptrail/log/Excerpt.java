package org.hoptrail.log;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The lines of a file that matter for one question, held in memory in their order.
final class Excerpt {

  /// What a line costs beside its bytes, about.
  private static final int OVERHEAD = 120;

  private final Map<Long, Kept> lines = new TreeMap<>();
  private final Map<Long, Long> numbers = new HashMap<>();
  private long count;
  private long bytes;

  /// A line.
  ///
  /// @param leads whether what stands in it is looked for too
  /// @param read whether it is read; else it only keeps the clock
  private record Kept(byte[] text, long number, boolean leads, boolean read) {}

  /// Keeps the line that a feed stands at.
  ///
  /// @return whether it is new, or now leads and did not before
  boolean keep(BlockFeed feed, boolean leads, boolean read) {
    long offset = feed.base() + feed.lineStart();
    Kept before = lines.get(offset);
    boolean more = before == null || read && !before.read || leads && !before.leads;
    if (before == null) {
      byte[] text = Arrays.copyOfRange(feed.bytes(), feed.lineStart(), feed.textEnd());
      bytes += text.length + OVERHEAD;
      lines.put(offset, new Kept(text, feed.lineNumber(), leads, read));
    } else if (more) {
      boolean lead = leads || before.leads;
      lines.put(offset, new Kept(before.text, before.number, lead, read || before.read));
    }
    return more;
  }

  /// How many lines lie before an offset, where that is known.
  Map<Long, Long> numbers() {
    return numbers;
  }

  /// Bytes held.
  long bytes() {
    return bytes;
  }

  /// The file was read to its end.
  void ended(long allLines) {
    count = allLines;
  }

  /// The lines in the order of the file.
  LineSource feed() {
    return new Feed();
  }

  private final class Feed implements LineSource {
    private final Iterator<Map.Entry<Long, Kept>> rest = lines.entrySet().iterator();
    private boolean read;

    @Override
    public boolean next(LogLine line) {
      if (!rest.hasNext()) {
        return false;
      }
      Map.Entry<Long, Kept> next = rest.next();
      Kept kept = next.getValue();
      read = kept.read();
      line.set(kept.text(), 0, kept.text().length, kept.number(), next.getKey());
      return true;
    }

    @Override
    public boolean isRead() {
      return read;
    }

    @Override
    public long lines() {
      return count;
    }

    @Override
    public @Nullable IOException failure() {
      return null;
    }

    @Override
    public void close() {}
  }
}
