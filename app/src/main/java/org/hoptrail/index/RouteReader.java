package org.hoptrail.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.hoptrail.model.Found;
import org.hoptrail.model.Hit;

/// Searches an index as it was when it was opened. May be used by several threads at once.
public final class RouteReader implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path path;
  private final Directory directory;
  private final DirectoryReader reader;
  private final Facets facets;

  RouteReader(Path path, Directory directory) throws IOException {
    this.path = path;
    this.directory = directory;
    reader = DirectoryReader.open(directory);
    facets = new Facets(reader);
  }

  /// Finds messages, or deliveries.
  ///
  /// @throws IndexUnusable the index cannot be read
  public Found search(SearchQuery query, Request request) throws IndexUnusable {
    IndexSearcher searcher = new IndexSearcher(reader);
    long until = System.nanoTime() + PATIENCE.toNanos();
    searcher.setTimeout(() -> System.nanoTime() - until > 0);
    try {
      Query wanted = Translation.of(query, request.what());
      List<Hit> hits = new ArrayList<>();
      StoredFields stored = reader.storedFields();
      int limit = Math.min(Math.min(request.limit(), Request.MOST), Math.max(1, reader.maxDoc()));
      for (ScoreDoc hit : first(searcher, wanted, request.order(), limit)) {
        hits.add(Hits.of(stored.document(hit.doc), request.what()));
      }
      List<Found.Facet> counted = facets.of(searcher, wanted, query, request);
      long total = searcher.count(wanted);
      return new Found(request.what(), total, hits, counted, !searcher.timedOut());
    } catch (IOException | AlreadyClosedException e) {
      throw IndexUnusable.of(path, e);
    } catch (RuntimeException damaged) {
      // Checksums are not compared while reading: a damaged byte can show itself as anything.
      throw IndexUnusable.unreadable(path, damaged);
    }
  }

  private static ScoreDoc[] first(
      IndexSearcher searcher, Query query, Request.Order order, int limit) throws IOException {
    return limit == 0
        ? new ScoreDoc[0]
        : searcher.search(query, new TopFieldCollectorManager(sort(order), limit, 1_000)).scoreDocs;
  }

  private static Sort sort(Request.Order order) {
    return switch (order) {
      case DATE -> new Sort(descending(RouteFields.RECEIVED));
      case TRANSIT -> new Sort(descending(RouteFields.TOTAL));
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, descending(RouteFields.RECEIVED));
    };
  }

  private static SortField descending(String field) {
    return LongField.newSortField(field, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE);
  }

  /// What the index holds.
  public Holdings holdings() throws IndexUnusable {
    try {
      return Holdings.of(reader, directory);
    } catch (IOException e) {
      throw IndexUnusable.of(path, e);
    }
  }

  @Override
  public void close() throws IndexUnusable {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw IndexUnusable.of(path, e);
    }
  }
}
