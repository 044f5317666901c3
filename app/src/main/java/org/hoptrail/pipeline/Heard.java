package org.hoptrail.pipeline;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoptrail.check.Elsewhere;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence.OtherMessage;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Hop;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.hoptrail.model.Stamp;
import org.hoptrail.text.StampKeys;
import org.jspecify.annotations.Nullable;

/// What other messages tell of one.
///
/// @param twins messages that bore its stamps before it, by the `receivedIndex` of the stamp
public record Heard(Map<Integer, OtherMessage> twins) implements Elsewhere {

  /// Nothing, as long as nobody has asked.
  public static final Heard NOTHING = new Heard(Map.of());

  /// Whoever knows the other messages.
  public interface Others {

    /// The message that bore a stamp before all others; null when no two with different Message-IDs
    /// bear it.
    ///
    /// @param key of [StampKeys]
    @Nullable First first(long key);
  }

  /// A message that bears a stamp.
  ///
  /// @param source its place
  /// @param header the bytes of its header block
  /// @param message its Message-ID, as [StampKeys#ofMessage] gives it
  public record First(Source source, byte[] header, long message) {}

  /// Keeps a copy, by order of the stamps.
  public Heard {
    twins = Collections.unmodifiableMap(new TreeMap<>(twins));
  }

  /// Whether nothing was told.
  public boolean isNothing() {
    return twins.isEmpty();
  }

  @Override
  public @Nullable OtherMessage sameStamp(HeaderBlock header, Stamp stamp, String messageId) {
    return twins.get(stamp.receivedIndex());
  }

  /// What others tell of a message.
  static Heard of(Reading reading, Others others, Analyzer analyzer) {
    Cited<String> messageId = reading.message().messageId();
    if (messageId == null) {
      return NOTHING;
    }
    long message = StampKeys.ofMessage(messageId.value());
    Map<Integer, OtherMessage> twins = new TreeMap<>();
    for (Hop hop : reading.route().hops()) {
      Stamp stamp = hop.stamp();
      if (stamp.receivedIndex() >= 0) {
        for (long key : StampKeys.of(reading.header(), stamp)) {
          First first = others.first(key);
          OtherMessage twin =
              first == null || first.message == message ? null : twin(first, key, analyzer);
          if (twin != null) {
            twins.putIfAbsent(stamp.receivedIndex(), twin);
          }
        }
      }
    }
    return twins.isEmpty() ? NOTHING : new Heard(twins);
  }

  private static @Nullable OtherMessage twin(First first, long key, Analyzer analyzer) {
    RawMessage message = new RawMessage(first.source, first.header, first.header.length, List.of());
    HeaderBlock header = new HeaderBlock(first.source, first.header, List.of());
    for (Stamp stamp : analyzer.stamps(message)) {
      for (long other : StampKeys.of(header, stamp)) {
        if (other == key) {
          Span span = header.span(stamp.field().start(), stamp.field().end());
          return new OtherMessage(first.source, span);
        }
      }
    }
    return null;
  }
}
