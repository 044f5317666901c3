package org.hoptrail.pipeline;

import org.hoptrail.check.Elsewhere;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Report;
import org.hoptrail.model.Span;
import org.hoptrail.model.Stamp;
import org.hoptrail.text.StampKeys;
import org.jspecify.annotations.Nullable;

/// The stamps of the messages analysed so far in one run, the newest [#MOST] of them.
///
/// A stamp without an id may be that of two messages that came within one second, so it is not
/// kept. A later message is told of an earlier one, never the other way: nothing is read twice.
public final class SeenStamps implements Elsewhere {

  /// Two to three entries a stamp, of some forty bytes each.
  private static final int MOST = 1 << 17;

  private final NewestPlaces places = new NewestPlaces(MOST);

  /// Keeps the stamps of a message in mind, unless it has no Message-ID to tell it by.
  public void remember(Report report) {
    Cited<String> messageId = report.message().messageId();
    if (messageId == null) {
      return;
    }
    long id = StampKeys.ofMessage(messageId.value());
    for (Hop hop : report.route().hops()) {
      if (hop.stamp().receivedIndex() >= 0) {
        Span place = span(report.header(), hop.stamp());
        for (long key : StampKeys.of(report.header(), hop.stamp())) {
          places.add(key, id, place);
        }
      }
    }
  }

  @Override
  public Evidence.@Nullable OtherMessage sameStamp(
      HeaderBlock header, Stamp stamp, String messageId) {
    long id = StampKeys.ofMessage(messageId);
    Span place = null;
    for (long key : StampKeys.of(header, stamp)) {
      place = place == null ? places.outside(id, key) : place;
    }
    return place == null ? null : new Evidence.OtherMessage(place.source(), place);
  }

  private static Span span(HeaderBlock header, Stamp stamp) {
    return header.span(stamp.field().start(), stamp.field().end());
  }
}
