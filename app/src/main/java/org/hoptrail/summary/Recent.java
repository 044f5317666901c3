package org.hoptrail.summary;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The last things noted about messages, by host and a name of the message.
///
/// @param <V> what is noted
final class Recent<V> {

  private static final int MOST = 1 << 15;

  private record Key(String host, String name) {}

  private final Map<Key, V> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, V> eldest) {
          return size() > MOST;
        }
      };

  void put(String host, String name, V value) {
    known.put(new Key(host, name), value);
  }

  @Nullable V get(String host, String name) {
    return known.isEmpty() ? null : known.get(new Key(host, name));
  }

  boolean has(String host, String name) {
    return get(host, name) != null;
  }
}
