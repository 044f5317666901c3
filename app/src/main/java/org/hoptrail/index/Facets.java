package org.hoptrail.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
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

  private final IndexReader reader;
  private final Map<String, StringDocValuesReaderState> states = new ConcurrentHashMap<>();
  private final Map<Asked, Answer> answers = Collections.synchronizedMap(new Answers());

  Facets(IndexReader reader) {
    this.reader = reader;
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

  List<Facet> of(IndexSearcher searcher, Query query, Request request) throws IOException {
    List<Facet> facets = new ArrayList<>();
    FacetsCollector found = null;
    for (String field : request.facets()) {
      Asked asked = new Asked(query, field);
      Facet facet = remembered(asked, request.values());
      if (facet == null) {
        found = found == null ? searcher.search(query, new FacetsCollectorManager()) : found;
        facet = count(field, found, request.values());
        if (!searcher.timedOut() && request.values() <= VALUES) {
          answers.put(asked, new Answer(facet, request.values()));
        }
      }
      facets.add(facet);
    }
    return facets;
  }

  private @Nullable Facet remembered(Asked asked, int values) {
    Answer answer = answers.get(asked);
    return answer == null ? null : answer.of(values);
  }

  private Facet count(String field, FacetsCollector found, int values) throws IOException {
    String name = Layout.facet(field);
    if (FieldInfos.getMergedFieldInfos(reader).fieldInfo(name) == null) {
      return new Facet(field, 0, List.of());
    }
    @Nullable FacetResult top =
        new StringValueFacetCounts(state(name), found).getTopChildren(values, name);
    if (top == null) {
      return new Facet(field, 0, List.of());
    }
    List<Count> counts =
        Arrays.stream(top.labelValues)
            .map(each -> new Count(each.label, each.value.longValue()))
            .toList();
    return new Facet(field, top.childCount, counts);
  }

  /// How the values of a field in the parts of the index belong together; dear to find out.
  private StringDocValuesReaderState state(String name) throws IOException {
    StringDocValuesReaderState known = states.get(name);
    if (known == null) {
      known = new StringDocValuesReaderState(reader, name);
      states.put(name, known);
    }
    return known;
  }
}
