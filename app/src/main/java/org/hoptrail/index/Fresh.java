package org.hoptrail.index;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/// What the messages that were added since all were compared bear that others may bear too. Of many
/// it is only known that they are many: then everything is looked at. May be used by several
/// threads.
final class Fresh {

  /// So many keys are kept, one MiB.
  private static final int MOST = 1 << 17;

  private static final int MOST_NAMES = 1 << 13;

  private final Set<String> hosts = new HashSet<>();
  private final Set<String> authors = new HashSet<>();
  private final Set<String> ways = new HashSet<>();
  private long[] keys = new long[16];
  private int size;
  private boolean some;
  private boolean many;

  /// @param many whether messages may have been added, or deleted, of which nothing is known
  Fresh(boolean many) {
    this.many = many;
    some = many;
  }

  /// Notes a message.
  synchronized void add(List<Document> block) {
    some = true;
    if (many) {
      return;
    }
    for (Document document : block) {
      for (IndexableField field : document) {
        if (!many) {
          add(field);
        }
      }
    }
  }

  private void add(IndexableField field) {
    BytesRef key = field.name().equals(Layout.STAMPS) ? field.binaryValue() : null;
    Set<String> names = names(field.name());
    String name = names == null ? null : field.stringValue();
    if (key != null) {
      add(number(key));
    }
    if (names != null && name != null && names.add(name) && names.size() > MOST_NAMES) {
      all();
    }
  }

  private @Nullable Set<String> names(String field) {
    return switch (field) {
      case Layout.INTO, Layout.OUT_OF -> hosts;
      case Layout.AUTHOR -> authors;
      case Layout.WAY -> ways;
      default -> null;
    };
  }

  private void add(long key) {
    if (size == MOST) {
      all();
      return;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = key;
  }

  /// Everything is to be looked at.
  synchronized void all() {
    some = true;
    many = true;
    forget();
  }

  private void forget() {
    size = 0;
    keys = new long[16];
    hosts.clear();
    authors.clear();
    ways.clear();
  }

  /// Everything was looked at.
  synchronized void clear() {
    some = false;
    many = false;
    forget();
  }

  /// Whether there is anything to look at.
  synchronized boolean isSome() {
    return some;
  }

  /// Whether everything is to be looked at.
  synchronized boolean isAll() {
    return many;
  }

  /// The keys by size, each once, when not everything is to be looked at.
  synchronized long[] keys() {
    return Arrays.stream(keys, 0, size).sorted().distinct().toArray();
  }

  /// The hosts that gave the messages to each other, when not everything is to be looked at.
  synchronized List<String> hosts() {
    return hosts.stream().sorted().toList();
  }

  /// The domains of their authors, likewise.
  synchronized List<String> authors() {
    return authors.stream().sorted().toList();
  }

  /// The ways by which they came, likewise.
  synchronized List<String> ways() {
    return ways.stream().sorted().toList();
  }

  /// A key as the index has it.
  static BytesRef bytes(long key) {
    byte[] bytes = new byte[Long.BYTES];
    NumericUtils.longToSortableBytes(key, bytes, 0);
    return new BytesRef(bytes);
  }

  /// What [#bytes] was made of.
  static long number(BytesRef bytes) {
    return NumericUtils.sortableBytesToLong(bytes.bytes, bytes.offset);
  }
}
