package org.hoptrail.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Report;
import org.hoptrail.model.Source;
import org.jspecify.annotations.Nullable;

/// The documents of one message: its hops, and last its route, as block joins want it.
final class Block {

  private Block() {}

  static List<Document> of(IndexedRoute indexed) {
    String id = indexed.id();
    Report report = indexed.report();
    Draft route = new Draft(Layout.ROUTE, id, null);
    route.read(RouteFields.ALL, report);
    List<Document> block = new ArrayList<>(report.route().hops().size() + 1);
    for (Hop hop : report.route().hops()) {
      Draft draft = new Draft(Layout.HOP, id, route.document());
      draft.read(HopFields.ALL, new HopFields.Seen(hop, report.verdicts()));
      block.add(draft.document());
    }
    list(report, id, route.document());
    route.document().add(new StoredField(Layout.HEADER, report.header().bytes()));
    route.document().add(new StoredField(Layout.REPORT, indexed.json()));
    if (!indexed.kept().isEmpty()) {
      route.document().add(new StoredField(Layout.KEPT, indexed.kept()));
    }
    block.add(route.document());
    return block;
  }

  /// What a list of results shows, so that it need not read the report.
  private static void list(Report report, String id, Document to) {
    Source source = report.header().source();
    Cited<MailDate> received = RouteFields.newest(report);
    Cited<MailDate> date = received == null ? report.message().date() : received;
    put(to, "id", id);
    put(to, "date", date == null ? null : date.value().instant().toString());
    put(to, "from", value(report.message().from()));
    put(to, "subject", value(report.message().subject()));
    put(to, "verdict", RouteFields.lower(report.verdict().level().name()));
    put(to, "path", source.path());
    put(to, "member", source.member());
    put(to, "offset", Long.toString(source.offset()));
    put(to, "length", Long.toString(source.length()));
    put(to, "hops", Integer.toString(report.route().hops().size()));
    IndexableField total = to.getField(RouteFields.TOTAL);
    Number millis = total == null ? null : total.numericValue();
    put(to, "total", millis == null ? null : millis.toString());
  }

  private static @Nullable String value(@Nullable Cited<String> cited) {
    return cited == null ? null : cited.value();
  }

  /// Stores a value of the listing, when there is one.
  static void put(Document to, String name, @Nullable String value) {
    if (value != null) {
      to.add(new StoredField(Layout.listed(name), value));
    }
  }
}
