package org.hoptrail.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/// Says what the last commit holds. Used by one thread.
final class KnownTerms implements AutoCloseable {

  private DirectoryReader reader;

  KnownTerms(Directory directory) throws IOException {
    reader = DirectoryReader.open(directory);
  }

  /// Looks at the newest commit from now on.
  void refresh() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader);
    if (newer != null) {
      reader.close();
      reader = newer;
    }
  }

  /// Whether a document that is not deleted has the term.
  boolean has(Term term) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (isAlive(leaf.reader(), term)) {
        return true;
      }
    }
    return false;
  }

  /// What is stored in the documents that have the term and are not deleted.
  ///
  /// @param fields what is wanted of them
  List<Document> documents(Term term, Set<String> fields) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(found.docID())) {
          documents.add(leaf.reader().storedFields().document(found.docID(), fields));
        }
      }
    }
    return documents;
  }

  private static boolean isAlive(LeafReader leaf, Term term) throws IOException {
    PostingsEnum found = leaf.postings(term, PostingsEnum.NONE);
    if (found == null) {
      return false;
    }
    Bits live = leaf.getLiveDocs();
    int document = found.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
      document = found.nextDoc();
    }
    return document != DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
