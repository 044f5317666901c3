package org.hoptrail.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.hoptrail.model.Found;
import org.hoptrail.model.Hit;
import org.hoptrail.model.Passage;
import org.hoptrail.model.Timeline;
import org.jspecify.annotations.Nullable;

/// Searches an index as it was when it was opened. May be used by several threads at once.
public final class RouteReader implements AutoCloseable {

  private static final TotalHits NOT_COUNTED =
      new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO);

  /// The parts of an index are searched in this order. Who looks for the newest messages passes
  /// over the parts that hold only older ones than those found already.
  private static final Comparator<LeafReader> NEWEST_FIRST =
      Comparator.comparingLong(RouteReader::newest).reversed();

  /// What is equal in all else is in an order that does not hang on which was read first.
  private static final SortField TIE = new SortField(Layout.TIE, SortField.Type.LONG);

  private final Path path;
  private final Directory directory;
  private final DirectoryReader reader;
  private final Unpacker unpacker;
  private final Duration patience;
  private final Counts counts;

  /// The states that use the directory.
  private final AtomicInteger sharers;

  private final Facets facets;

  /// @param patience after so long a search ends with what it has, and says so
  RouteReader(Path path, Directory directory, Duration patience) throws IOException {
    this.path = path;
    this.directory = directory;
    this.patience = patience;
    this.reader = DirectoryReader.open(directory, NEWEST_FIRST);
    counts = new Counts();
    sharers = new AtomicInteger(1);
    unpacker = new Unpacker(reader);
    facets = new Facets(counts);
  }

  private RouteReader(RouteReader older, DirectoryReader reader) {
    path = older.path;
    directory = older.directory;
    patience = older.patience;
    this.reader = reader;
    counts = older.counts;
    sharers = older.sharers;
    sharers.incrementAndGet();
    unpacker = new Unpacker(reader);
    facets = new Facets(counts);
  }

  private static long newest(LeafReader part) {
    try {
      byte @Nullable [] newest = PointValues.getMaxPackedValue(part, RouteFields.RECEIVED);
      return newest == null ? Long.MIN_VALUE : LongPoint.decodeDimension(newest, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Finds messages, or deliveries.
  ///
  /// @throws IndexUnusable the index cannot be read
  public Found search(SearchQuery query, Request request) throws IndexUnusable {
    return search(query, request, 0);
  }

  /// The same without the first messages, for who turns pages.
  ///
  /// @param skip how many are left out; with the limit together at most [Request#MOST]
  /// @throws IndexUnusable the index cannot be read
  public Found search(SearchQuery query, Request request, int skip) throws IndexUnusable {
    return inTime((searcher, deadline) -> search(query, request, skip, searcher, deadline));
  }

  private Found search(
      SearchQuery query, Request request, int skip, IndexSearcher searcher, Deadline deadline)
      throws IOException {
    Query wanted = Translation.of(query, request.what());
    List<Hit> hits = new ArrayList<>();
    StoredFields stored = reader.storedFields();
    int wished = request.limit() == 0 ? 0 : skip + request.limit();
    int limit = Math.min(Math.min(wished, Request.MOST), Math.max(1, reader.maxDoc()));
    TopDocs first = first(searcher, wanted, request.order(), limit);
    for (int i = skip; i < first.scoreDocs.length; i++) {
      hits.add(Hits.of(unpacker.of(stored.document(first.scoreDocs[i].doc)), request.what()));
    }
    List<Found.Facet> counted = facets.of(searcher, wanted, request, deadline);
    TotalHits seen = first.totalHits;
    boolean exact = seen.relation() == TotalHits.Relation.EQUAL_TO;
    long total = exact ? seen.value() : searcher.count(wanted);
    boolean complete = !searcher.timedOut() && !deadline.wasMet();
    return new Found(request.what(), total, hits, counted, complete);
  }

  /// Something that is asked of the index.
  private interface Question<T> {
    T ask(IndexSearcher searcher, Deadline deadline) throws IOException;
  }

  /// Asks it, as long as there is time.
  private <T> T inTime(Question<T> question) throws IndexUnusable {
    IndexSearcher searcher = new IndexSearcher(reader);
    Deadline deadline = new Deadline(patience);
    searcher.setTimeout(deadline);
    try {
      return question.ask(searcher, deadline);
    } catch (IOException | AlreadyClosedException e) {
      throw IndexUnusable.of(path, e);
    } catch (RuntimeException damaged) {
      // Checksums are not compared while reading: a damaged byte can show itself as anything.
      throw IndexUnusable.unreadable(path, damaged);
    }
  }

  /// Hands over the hops of all messages that a query finds, one message after the other.
  ///
  /// @param routes takes the hops of each message, oldest first
  /// @return whether there was time for all of them
  /// @throws IndexUnusable the index cannot be read
  public boolean each(SearchQuery query, Consumer<List<Passage>> routes) throws IndexUnusable {
    return inTime(
        (searcher, deadline) -> {
          Passages.each(searcher, Translation.of(query, Found.What.MESSAGES), routes);
          return !searcher.timedOut();
        });
  }

  /// The first ones, which need not be counted beyond a thousand to be found.
  private static TopDocs first(IndexSearcher searcher, Query query, Request.Order order, int limit)
      throws IOException {
    return limit == 0
        ? new TopDocs(NOT_COUNTED, new ScoreDoc[0])
        : searcher.search(query, new TopFieldCollectorManager(sort(order), limit, 1_000));
  }

  private static Sort sort(Request.Order order) {
    return switch (order) {
      case DATE -> new Sort(descending(RouteFields.RECEIVED), TIE);
      case TRANSIT -> new Sort(descending(RouteFields.TOTAL), TIE);
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, descending(RouteFields.RECEIVED), TIE);
    };
  }

  private static SortField descending(String field) {
    return LongField.newSortField(field, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE);
  }

  /// How the messages that a query finds spread over time.
  ///
  /// @throws IndexUnusable the index cannot be read
  public Timeline timeline(SearchQuery query) throws IndexUnusable {
    return inTime(
        (searcher, deadline) ->
            Timelines.of(searcher, Translation.of(query, Found.What.MESSAGES), counts, deadline));
  }

  /// The message with that identity, or null.
  ///
  /// @throws IndexUnusable the index cannot be read
  public Hit.@Nullable OfMessage find(String id) throws IndexUnusable {
    try {
      Query wanted =
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term(Layout.BLOCK, id)), Occur.FILTER)
              .add(KindQuery.ROUTES, Occur.FILTER)
              .build();
      ScoreDoc[] found = new IndexSearcher(reader).search(wanted, 1).scoreDocs;
      return found.length == 0
          ? null
          : Hits.message(unpacker.of(reader.storedFields().document(found[0].doc)));
    } catch (IOException | AlreadyClosedException e) {
      throw IndexUnusable.of(path, e);
    }
  }

  /// A number that is another one after every commit that changed something.
  public long generation() {
    return reader.getVersion();
  }

  /// The index as it was committed last, or null when that is what this shows. Parts that both have
  /// in common are not read, and not counted, again. Each has to be closed.
  ///
  /// @throws IndexUnusable the index cannot be read, or is another one of another schema now
  public @Nullable RouteReader newer() throws IndexUnusable {
    try {
      if (reader.isCurrent()) {
        return null;
      }
      RouteIndex.demandSchema(path, directory);
      DirectoryReader newer = DirectoryReader.openIfChanged(reader);
      return newer == null ? null : new RouteReader(this, newer);
    } catch (IOException | AlreadyClosedException e) {
      throw IndexUnusable.of(path, e);
    } catch (IllegalStateException replaced) {
      // Another index lies there now, whose parts have the names of those that were there.
      return RouteIndex.read(path, patience);
    }
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
      unpacker.close();
      reader.close();
      if (sharers.decrementAndGet() == 0) {
        directory.close();
      }
    } catch (IOException e) {
      throw IndexUnusable.of(path, e);
    }
  }
}
