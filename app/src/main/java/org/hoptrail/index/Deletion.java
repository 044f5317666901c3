package org.hoptrail.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.hoptrail.model.Found;

/// Finds what is to be deleted, some at a time, so that memory is bounded.
final class Deletion {

  private static final int AT_ONCE = 10_000;

  private Deletion() {}

  /// The identities of some messages that the last commit holds and the query finds.
  static List<String> next(Directory directory, SearchQuery query) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory);
        Unpacker unpacker = new Unpacker(reader)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      List<String> ids = new ArrayList<>();
      StoredFields stored = reader.storedFields();
      for (ScoreDoc hit :
          searcher.search(Translation.of(query, Found.What.MESSAGES), AT_ONCE).scoreDocs) {
        ids.add(unpacker.of(stored.document(hit.doc)).text("id"));
      }
      return ids;
    }
  }
}
