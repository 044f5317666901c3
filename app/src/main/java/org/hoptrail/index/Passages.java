package org.hoptrail.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Passage;
import org.hoptrail.model.Standing;
import org.hoptrail.text.HostNames;
import org.jspecify.annotations.Nullable;

/// The hops of messages, as far as it takes to add routes up, read without the reports. They are
/// values of the documents of the hops: who gave, who took, how far that can be believed. Most
/// hosts stand in many hops, and each is there once for all of them. What would change no graph is
/// left out: of a client that is the host before everything, of others what does not name them.
final class Passages {

  private static final String CLIENT = ".client";
  private static final String SERVER = ".server";

  /// The standing, and what the time since the stamp before has beyond whole milliseconds.
  private static final String STANDING = ".standing";

  /// Their numbers are their places here; another order is another schema.
  private static final List<Standing> STANDINGS =
      List.of(
          Standing.CLAIMED,
          Standing.CONTRADICTED,
          Standing.CORROBORATED,
          Standing.BORDER,
          Standing.OWN,
          Standing.LOGGED);

  /// Room for more of them than there are.
  private static final int ROOM = 8;

  private final BitSet hops;
  private final Ends clients;
  private final Ends servers;
  private final NumericDocValues standings;
  private final SortedNumericDocValues transits;

  private Passages(LeafReader part, BitSet hops) throws IOException {
    this.hops = hops;
    clients = new Ends(DocValues.getSorted(part, CLIENT));
    servers = new Ends(DocValues.getSorted(part, SERVER));
    standings = DocValues.getNumeric(part, STANDING);
    transits = DocValues.getSortedNumeric(part, HopFields.TRANSIT);
  }

  /// Adds what is read here to the document of a hop.
  ///
  /// @param before the hop before, or null
  static void put(Hop hop, @Nullable Hop before, Document to) {
    Passage passage = Passage.of(hop);
    Ends.End client =
        before != null && HostNames.follows(passage, Passage.of(before))
            ? new Ends.End(null, null, null)
            : Ends.End.client(passage);
    Ends.End server = Ends.End.server(passage);
    to.add(new SortedDocValuesField(CLIENT, client.bytes()));
    to.add(new SortedDocValuesField(SERVER, server.bytes()));
    long standing = STANDINGS.indexOf(hop.standing()) + ROOM * beyondMillis(hop.transit());
    to.add(new NumericDocValuesField(STANDING, standing));
  }

  /// The nanoseconds that [HopFields#TRANSIT] does not tell.
  private static long beyondMillis(@Nullable Duration transit) {
    return transit == null ? 0 : transit.minusMillis(transit.toMillis()).toNanos();
  }

  /// Hands over the hops of all messages that a query finds, oldest first, as long as the searcher
  /// has time.
  static void each(IndexSearcher searcher, Query query, Consumer<List<Passage>> to)
      throws IOException {
    searcher.search(query, new InOrder(new Handing(to)));
  }

  /// One collector for all parts, which are searched one after the other.
  private record InOrder(Handing only) implements CollectorManager<Handing, Handing> {

    @Override
    public Handing newCollector() {
      return only;
    }

    @Override
    public Handing reduce(Collection<Handing> collectors) {
      return only;
    }
  }

  /// Takes the messages found, part by part, and hands over the hops of each.
  private static final class Handing extends SimpleCollector {

    private final Consumer<List<Passage>> to;
    private @Nullable Passages passages;

    private Handing(Consumer<List<Passage>> to) {
      this.to = to;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      @Nullable BitSet hops = KindQuery.HOPS.documents().getBitSet(leaf);
      LeafReader part = leaf.reader();
      passages = new Passages(part, hops == null ? new FixedBitSet(part.maxDoc()) : hops);
    }

    @Override
    public void collect(int doc) throws IOException {
      if (passages != null) {
        to.accept(passages.before(doc));
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /// The hops of a message stand right before its route.
  private List<Passage> before(int route) throws IOException {
    int first = route;
    while (first > 0 && hops.get(first - 1)) {
      first--;
    }
    List<Passage> passages = new ArrayList<>(route - first);
    for (int hop = first; hop < route; hop++) {
      passages.add(hop(hop));
    }
    return passages;
  }

  private Passage hop(int doc) throws IOException {
    long told = standings.advanceExact(doc) ? standings.longValue() : 0;
    Duration transit =
        transits.advanceExact(doc)
            ? Duration.ofMillis(transits.nextValue()).plusNanos(Math.floorDiv(told, ROOM))
            : null;
    Ends.End client = clients.of(doc);
    Ends.End server = servers.of(doc);
    return new Passage(
        client.second(),
        client.first(),
        client.address(),
        server.first(),
        server.address(),
        String.valueOf(server.second()),
        STANDINGS.get(Math.floorMod(told, ROOM)),
        transit);
  }
}
