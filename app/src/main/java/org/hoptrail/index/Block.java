package org.hoptrail.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.HostClock;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Report;
import org.hoptrail.model.Source;
import org.hoptrail.text.Arrival;
import org.hoptrail.text.Handovers;
import org.hoptrail.text.Handovers.Handover;
import org.jspecify.annotations.Nullable;

/// The documents of one message: its hops, and last its route, as block joins want it.
final class Block {

  private Block() {}

  static List<Document> of(IndexedRoute indexed, Packer packer) throws IOException {
    String id = indexed.id();
    Report report = indexed.report();
    Draft route = new Draft(Layout.ROUTE, id);
    route.read(RouteFields.ALL, report);
    List<Document> block = new ArrayList<>(report.route().hops().size() + 1);
    List<Handover> handovers = Handovers.of(report.route());
    Hop before = null;
    for (Hop hop : report.route().hops()) {
      Draft draft = new Draft(Layout.HOP, route);
      draft.read(HopFields.ALL, new HopFields.Seen(hop, report.verdicts()));
      Passages.put(hop, before, draft.document());
      for (Handover handover : handovers) {
        if (handover.hop().number() == hop.number()) {
          HostClocks.put(handover, draft.document(), route.document());
        }
      }
      before = hop;
      block.add(draft.document());
    }
    SharedStamps.put(report, route.document());
    told(indexed, route.document());
    arrival(indexed, route.document());
    Map<String, String> listing = listing(report, id, route.document());
    Stored stored = new Stored(listing, report.header().bytes(), indexed.json(), indexed.kept());
    route.document().add(new StoredField(Layout.STORED, packer.pack(stored.bytes())));
    block.add(route.document());
    return block;
  }

  private static void told(IndexedRoute indexed, Document route) {
    if (indexed.compared()) {
      route.add(new StringField(Layout.COMPARED, Layout.YES, Store.NO));
    }
    for (HostClock clock : indexed.clocks()) {
      for (String term : HostClocks.terms(clock)) {
        route.add(new StringField(Layout.COMPARED, term, Store.NO));
      }
    }
  }

  private static void arrival(IndexedRoute indexed, Document route) {
    Arrival arrival = Arrival.of(indexed.report().message(), indexed.report().route());
    UsualWays.put(arrival, route);
    if (arrival != null && indexed.usual() != null) {
      for (String term : UsualWays.terms(indexed.usual(), arrival)) {
        route.add(new StringField(Layout.COMPARED, term, Store.NO));
      }
    }
  }

  /// What a list of results shows, so that it need not read the report.
  private static Map<String, String> listing(Report report, String id, Document route) {
    Map<String, String> to = new LinkedHashMap<>();
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
    IndexableField total = route.getField(RouteFields.TOTAL);
    Number millis = total == null ? null : total.numericValue();
    put(to, "total", millis == null ? null : millis.toString());
    return to;
  }

  private static @Nullable String value(@Nullable Cited<String> cited) {
    return cited == null ? null : cited.value();
  }

  /// Lists a value, when there is one.
  static void put(Map<String, String> to, String name, @Nullable String value) {
    if (value != null) {
      to.put(name, value);
    }
  }
}
