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
import org.hoptrail.model.Found;
import org.hoptrail.model.Found.Count;
import org.hoptrail.model.Found.Facet;
import org.jspecify.annotations.Nullable;

/// Counts the values of fields over everything that a query finds, in one state of the index. As
/// that does not change, answers are remembered. May be used by several threads.
final class Facets {

  /// How many answers are remembered.
  private static final int REMEMBERED = 100;

  /// What was asked.
  private record Asked(Found.What what, String query, String field, int values) {}

  private final IndexReader reader;
  private final Map<String, StringDocValuesReaderState> states = new ConcurrentHashMap<>();
  private final Map<Asked, Facet> answers = Collections.synchronizedMap(new Answers());

  Facets(IndexReader reader) {
    this.reader = reader;
  }

  /// The answers that were used last.
  private static final class Answers extends LinkedHashMap<Asked, Facet> {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Asked, Facet> eldest) {
      return size() > REMEMBERED;
    }
  }

  /// @param query the same as in `text`
  List<Facet> of(IndexSearcher searcher, Query query, SearchQuery text, Request request)
      throws IOException {
    List<Facet> facets = new ArrayList<>();
    FacetsCollector found = null;
    for (String field : request.facets()) {
      Asked asked = new Asked(request.what(), text.text(), field, request.values());
      Facet facet = answers.get(asked);
      if (facet == null) {
        found = found == null ? searcher.search(query, new FacetsCollectorManager()) : found;
        facet = count(field, found, request.values());
        remember(asked, facet, searcher.timedOut());
      }
      facets.add(facet);
    }
    return facets;
  }

  private void remember(Asked asked, Facet facet, boolean brokenOff) {
    if (!brokenOff) {
      answers.put(asked, facet);
    }
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
