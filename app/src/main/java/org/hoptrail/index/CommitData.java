package org.hoptrail.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/// Values that are kept beside the documents, by the keys of [Layout].
///
/// @param writer whose commits keep them
record CommitData(IndexWriter writer) {

  /// The value of a key, or null.
  @Nullable String get(String key) {
    return all().get(key);
  }

  /// Keeps a value, or forgets it, from the next commit on.
  void keep(String key, @Nullable String value) {
    Map<String, String> data = all();
    if (!Objects.equals(data.get(key), value)) {
      data.compute(key, (same, before) -> value);
      writer.setLiveCommitData(data.entrySet());
    }
  }

  private Map<String, String> all() {
    Map<String, String> data = new HashMap<>();
    writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    return data;
  }
}
