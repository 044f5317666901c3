package org.hoptrail.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/// Says what the last commit holds. May be asked by several threads, but not while it is refreshed.
final class KnownTerms implements AutoCloseable {

  private DirectoryReader reader;
  private Unpacker unpacker;

  KnownTerms(Directory directory) throws IOException {
    reader = DirectoryReader.open(directory);
    unpacker = new Unpacker(reader);
  }

  /// Looks at the newest commit from now on.
  void refresh() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader);
    if (newer != null) {
      close();
      reader = newer;
      unpacker = new Unpacker(newer);
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

  /// How many documents have the term, deleted ones too as long as they take space.
  long count(Term term) throws IOException {
    return reader.docFreq(term);
  }

  List<Dictionary> dictionaries() throws IOException {
    return Dictionary.of(reader);
  }

  /// What is stored of the messages or deliveries that have the term and are not deleted.
  List<Stored> stored(Term term) throws IOException {
    List<Stored> all = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(found.docID())) {
          all.add(unpacker.of(leaf.reader().storedFields().document(found.docID())));
        }
      }
    }
    return all;
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
    unpacker.close();
    reader.close();
  }
}
