package org.hoptrail.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.hoptrail.model.Found.Count;
import org.hoptrail.model.Found.Facet;
import org.jspecify.annotations.Nullable;

/// Counts the values of fields over everything that a query finds.
final class Facets {

  private Facets() {}

  static List<Facet> of(IndexSearcher searcher, Query query, Request request) throws IOException {
    if (request.facets().isEmpty()) {
      return List.of();
    }
    FacetsCollector found = searcher.search(query, new FacetsCollectorManager());
    List<Facet> facets = new ArrayList<>();
    for (String field : request.facets()) {
      facets.add(count(searcher, field, found, request.values()));
    }
    return facets;
  }

  private static Facet count(
      IndexSearcher searcher, String field, FacetsCollector found, int values) throws IOException {
    String name = Layout.facet(field);
    if (FieldInfos.getMergedFieldInfos(searcher.getIndexReader()).fieldInfo(name) == null) {
      return new Facet(field, 0, List.of());
    }
    StringDocValuesReaderState state =
        new StringDocValuesReaderState(searcher.getIndexReader(), name);
    @Nullable FacetResult top =
        new StringValueFacetCounts(state, found).getTopChildren(values, name);
    if (top == null) {
      return new Facet(field, 0, List.of());
    }
    List<Count> counts =
        Arrays.stream(top.labelValues)
            .map(each -> new Count(each.label, each.value.longValue()))
            .toList();
    return new Facet(field, top.childCount, counts);
  }
}
