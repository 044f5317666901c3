package org.hoptrail.pipeline;

import org.hoptrail.check.Elsewhere;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Report;
import org.hoptrail.model.Span;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.jspecify.annotations.Nullable;

/// The stamps of the messages analysed so far in one run, the newest [#MOST] of them.
///
/// A stamp without an id may be that of two messages that came within one second, so it is not
/// kept. A later message is told of an earlier one, never the other way: nothing is read twice.
public final class SeenStamps implements Elsewhere {

  /// Two to three entries a stamp, of some forty bytes each.
  private static final int MOST = 1 << 17;

  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private final NewestPlaces places = new NewestPlaces(MOST);

  /// Keeps the stamps of a message in mind, unless it has no Message-ID to tell it by.
  public void remember(Report report) {
    Cited<String> messageId = report.message().messageId();
    if (messageId == null) {
      return;
    }
    long id = hash(BASIS, messageId.value());
    for (Hop hop : report.route().hops()) {
      if (hop.stamp().receivedIndex() >= 0) {
        Span place = span(report.header(), hop.stamp());
        if (hop.stamp().queueId() != null) {
          places.add(line(report.header(), hop.stamp()), id, place);
        }
        for (TimeToken token : hop.stamp().tokens()) {
          if (isGivenOnce(token)) {
            places.add(token(hop.stamp(), token), id, place);
          }
        }
      }
    }
  }

  @Override
  public Evidence.@Nullable OtherMessage sameStamp(
      HeaderBlock header, Stamp stamp, String messageId) {
    long id = hash(BASIS, messageId);
    Span place = stamp.queueId() == null ? null : places.outside(id, line(header, stamp));
    for (TimeToken token : stamp.tokens()) {
      place = place == null && isGivenOnce(token) ? places.outside(id, token(stamp, token)) : place;
    }
    return place == null ? null : new Evidence.OtherMessage(place.source(), place);
  }

  /// Ids with a time in them name one message, as far as the time is that of the stamp.
  private static boolean isGivenOnce(TimeToken token) {
    return token.direction() == Direction.SAME_MOMENT || token.direction() == Direction.NOT_AFTER;
  }

  private static Span span(HeaderBlock header, Stamp stamp) {
    return header.span(stamp.field().start(), stamp.field().end());
  }

  private static long token(Stamp stamp, TimeToken token) {
    return hash(hash(BASIS, stamp.system()), token.kind() + ' ' + token.token().value());
  }

  private static long hash(long seed, String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  /// The words of the field, however they are folded.
  private static long line(HeaderBlock header, Stamp stamp) {
    long hash = BASIS;
    for (int i = stamp.field().valueStart(); i < stamp.field().end(); i++) {
      int c = header.bytes()[i];
      boolean blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
      hash = blank ? hash : (hash ^ c) * PRIME;
    }
    return hash;
  }
}
