package org.hoptrail.index;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;

/// What an index holds.
///
/// @param schema the version of its layout
/// @param messages how many messages
/// @param hops how many hops these have together
/// @param deliveries how many deliveries logs told
/// @param files how many files were read to their ends
/// @param deleted documents that are deleted and still take space
/// @param segments in how many parts it is
/// @param bytes the size of its files
public record Holdings(
    String schema,
    long messages,
    long hops,
    long deliveries,
    long files,
    long deleted,
    int segments,
    long bytes) {

  static Holdings of(DirectoryReader reader, Directory directory) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    long bytes = 0;
    for (String file : reader.getIndexCommit().getFileNames()) {
      bytes += length(directory, file);
    }
    return new Holdings(
        Layout.SCHEMA,
        searcher.count(KindQuery.ROUTES),
        searcher.count(KindQuery.HOPS),
        searcher.count(KindQuery.DELIVERIES),
        searcher.count(Layout.all(Layout.FILE)),
        reader.numDeletedDocs(),
        reader.leaves().size(),
        bytes);
  }

  /// A writer may have put a newer file in its place meanwhile; the reader still has it open.
  private static long length(Directory directory, String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException replaced) {
      return 0;
    }
  }
}
