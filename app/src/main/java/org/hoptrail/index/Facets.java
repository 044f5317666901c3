package org.hoptrail.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TaskExecutor;
import org.hoptrail.model.Found.Count;
import org.hoptrail.model.Found.Facet;
import org.jspecify.annotations.Nullable;

/// Counts the values of fields over everything that a query finds, in one state of the index. As
/// that does not change, answers are remembered. May be used by several threads.
final class Facets {

  /// How many answers are remembered: those to some dozens of queries.
  private static final int REMEMBERED = 1_000;

  /// Longer ones are not remembered.
  private static final int VALUES = 100;

  /// Fields are counted beside each other.
  private static final TaskExecutor THREADS = new TaskExecutor(ForkJoinPool.commonPool());

  /// What was asked.
  private record Asked(Query query, String field) {}

  /// The values of a field that occur most.
  ///
  /// @param wished how many values were asked for
  private record Answer(Facet facet, int wished) {

    /// The same for who wants that many values; null when it tells too little.
    @Nullable Facet of(int values) {
      List<Count> counts = facet.counts();
      if (values > wished && counts.size() == wished) {
        return null;
      }
      int size = Math.min(values, counts.size());
      return new Facet(facet.field(), facet.values(), counts.subList(0, size));
    }
  }

  private final Counts counts;
  private final Map<Asked, Answer> answers = Collections.synchronizedMap(new Answers());

  /// @param counts what was counted of states before
  Facets(Counts counts) {
    this.counts = counts;
  }

  /// The answers that were used last.
  private static final class Answers extends LinkedHashMap<Asked, Answer> {
    Answers() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Asked, Answer> eldest) {
      return size() > REMEMBERED;
    }
  }

  /// @param deadline what is not counted until then is left out
  List<Facet> of(IndexSearcher searcher, Query query, Request request, Deadline deadline)
      throws IOException {
    int values = request.values();
    Map<String, @Nullable Facet> facets = new LinkedHashMap<>();
    request.facets().forEach(f -> facets.put(f, remembered(new Asked(query, f), values)));
    List<String> missing = facets.keySet().stream().filter(f -> facets.get(f) == null).toList();
    if (!missing.isEmpty()) {
      List<Part> parts = Part.found(searcher, query, KindQuery.whole(request.what()));
      List<Callable<Facet>> work = new ArrayList<>();
      missing.forEach(field -> work.add(() -> counts.facet(field, parts, values, deadline)));
      for (Facet facet : THREADS.invokeAll(work)) {
        facets.put(facet.field(), facet);
        remember(new Asked(query, facet.field()), new Answer(facet, values), searcher, deadline);
      }
    }
    return List.copyOf(facets.values());
  }

  private @Nullable Facet remembered(Asked asked, int values) {
    Answer answer = answers.get(asked);
    return answer == null ? null : answer.of(values);
  }

  private void remember(Asked asked, Answer answer, IndexSearcher searcher, Deadline deadline) {
    if (!searcher.timedOut() && !deadline.wasMet() && answer.wished <= VALUES) {
      answers.put(asked, answer);
    }
  }
}
