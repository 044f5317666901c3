package org.hoptrail.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time that some software hid inside an identifier, read back by the rule of that software.
///
/// @param kind the rule, such as `postfix-long-id`
/// @param token the identifier as written
/// @param time the decoded instant
/// @param precision the size of one step of the encoding
/// @param direction how the token's time and the time of the stamp (or `Date`) that carries it
///     relate when both are genuine
/// @param pid the process id encoded, or null
/// @param address the address encoded, or null
/// @param utcOffsetSeconds the zone encoded or used for decoding, or null
public record TimeToken(
    String kind,
    Cited<String> token,
    Instant time,
    Duration precision,
    Direction direction,
    @Nullable Long pid,
    @Nullable IpAddress address,
    @Nullable Integer utcOffsetSeconds) {

  /// Which side of the stamp a genuine token may lie on.
  public enum Direction {
    /// The id is drawn when the message arrives, the date written at the same moment.
    SAME_MOMENT,
    /// The id is drawn at the start of a session: it may be much older than the date, never
    /// younger.
    NOT_AFTER,
    /// The token is written after the date beside it (a seal, a signature): never older.
    NOT_BEFORE,
    /// A person or a program may have waited in between, either way.
    LOOSE
  }
}
