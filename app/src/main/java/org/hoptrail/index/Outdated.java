package org.hoptrail.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;

/// Finds deliveries of which more is known now: the newer one rests on all lines that the older one
/// rests on. Where the older one knows something else, because its log is not there any more, both
/// stay.
final class Outdated {

  private Outdated() {}

  /// Hands over the identities of those that the last commit holds.
  static void by(IndexedDelivery newer, KnownTerms known, Consumer<String> to) throws IOException {
    Set<String> lines = IndexedDelivery.lines(newer.delivery());
    Set<String> seen = new HashSet<>();
    for (String claim : newer.claims()) {
      for (Stored older : known.stored(new Term(Layout.CLAIM, claim))) {
        String id = older.text("id");
        List<String> rests = List.of(older.text(DeliveryBlock.LINES).split(" ", -1));
        if (seen.add(id) && lines.containsAll(rests)) {
          to.accept(id);
        }
      }
    }
  }
}
