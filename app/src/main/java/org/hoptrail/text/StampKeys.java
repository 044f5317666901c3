package org.hoptrail.text;

import java.util.Arrays;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;

/// What a stamp is known by on another message, as numbers that two different ones share by chance
/// alone. A stamp without an id may be that of two messages that came within one second, so it is
/// known by nothing.
public final class StampKeys {

  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private StampKeys() {}

  /// One for each id with a time in it that is given once; of a stamp that has none, but another
  /// id, one for the whole of it.
  public static long[] of(HeaderBlock header, Stamp stamp) {
    long[] keys = new long[stamp.tokens().size()];
    int count = 0;
    for (TimeToken token : stamp.tokens()) {
      if (isGivenOnce(token)) {
        keys[count++] = token(stamp, token);
      }
    }
    if (count == 0 && stamp.queueId() != null) {
      return new long[] {line(header, stamp)};
    }
    return Arrays.copyOf(keys, count);
  }

  /// The same for a Message-ID.
  public static long ofMessage(String messageId) {
    return hash(BASIS, messageId);
  }

  /// Ids with a time in them name one message, as far as the time is that of the stamp.
  private static boolean isGivenOnce(TimeToken token) {
    return token.direction() == Direction.SAME_MOMENT || token.direction() == Direction.NOT_AFTER;
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
