package org.hoptrail.index;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.util.Native;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What many messages of an index, or many deliveries, have in common, so that it need not be
/// stored with each of them: a dictionary of Zstandard (RFC 8878 5). It is a document of the index
/// itself.
///
/// @param of the kind of documents it is for
/// @param learned how many of them the index held when it was learned
/// @param bytes the dictionary
record Dictionary(String of, long learned, byte[] bytes) {

  /// The size that the makers of Zstandard advise; twice as much saves another 2 %.
  private static final int SIZE = 110 << 10;

  private static final String BYTES = ".dictionary";
  private static final String OF = ".of";
  private static final String LEARNED = ".learned";

  /// There is a handful of them.
  private static final int MOST = 100;

  /// Zstandard is a native library, which is unpacked into the folder for temporary files; that
  /// folder may forbid it.
  static void demandLibrary() throws IOException {
    try {
      Native.load();
    } catch (LinkageError | RuntimeException unusable) {
      throw new IOException(
          "the library of Zstandard cannot be loaded from " + System.getProperty("java.io.tmpdir"),
          unusable);
    }
  }

  /// Learns one; null when the samples have nothing in common.
  static @Nullable Dictionary from(List<byte[]> samples, String of, long learned) {
    byte[] room = new byte[SIZE];
    long size = Zstd.trainFromBuffer(samples.toArray(byte[][]::new), room);
    return Zstd.isError(size) ? null : new Dictionary(of, learned, Arrays.copyOf(room, (int) size));
  }

  /// Those of an index, the newest last.
  static List<Dictionary> of(IndexReader reader) throws IOException {
    List<Dictionary> all = new ArrayList<>();
    IndexSearcher searcher = new IndexSearcher(reader);
    for (ScoreDoc found : searcher.search(Layout.all(Layout.DICTIONARY), MOST).scoreDocs) {
      all.add(of(searcher.storedFields().document(found.doc)));
    }
    all.sort(Comparator.comparingLong(Dictionary::learned));
    return all;
  }

  private static Dictionary of(Document document) {
    BytesRef bytes = document.getBinaryValue(BYTES);
    return new Dictionary(
        document.get(OF), Long.parseLong(document.get(LEARNED)), BytesRef.deepCopyOf(bytes).bytes);
  }

  Document document() {
    Document document = new Document();
    document.add(new StringField(Layout.KIND, Layout.DICTIONARY, Store.NO));
    document.add(new StoredField(OF, of));
    document.add(new StoredField(LEARNED, Long.toString(learned)));
    document.add(new StoredField(BYTES, bytes));
    return document;
  }
}
