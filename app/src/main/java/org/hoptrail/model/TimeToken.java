package org.hoptrail.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time that some software hid inside an identifier, read back by the rule of that software.
///
/// A token in a trace field is compared with the date of that stamp; a token in any other field
/// with the author's `Date`.
///
/// Some software writes the clock on the wall and not its zone ([#wallClock]). Then `time` is that
/// reading taken as UTC: the true instant lies up to 14 hours before it and up to 12 after. The
/// difference to an instant that is known otherwise is the zone of the writer, to the quarter of
/// an hour.
///
/// @param kind the rule, such as `postfix-long-id`; the kinds of wall clock times end in `-local`
/// @param token the identifier as written
/// @param time the decoded instant
/// @param precision the size of one step of the encoding
/// @param direction how the token's time and the time of the stamp (or `Date`) that carries it
///     relate when both are genuine
/// @param pid the process id encoded, or null
/// @param address the address encoded, or null
/// @param utcOffsetSeconds the zone encoded or used for decoding, or null
/// @param wallClock whether `time` is the reading of a clock of unknown zone, taken as UTC
public record TimeToken(
    String kind,
    Cited<String> token,
    Instant time,
    Duration precision,
    Direction direction,
    @Nullable Long pid,
    @Nullable IpAddress address,
    @Nullable Integer utcOffsetSeconds,
    boolean wallClock) {

  /// A token of an instant on the time line.
  public TimeToken(
      String kind,
      Cited<String> token,
      Instant time,
      Duration precision,
      Direction direction,
      @Nullable Long pid,
      @Nullable IpAddress address,
      @Nullable Integer utcOffsetSeconds) {
    this(kind, token, time, precision, direction, pid, address, utcOffsetSeconds, false);
  }

  /// A token of an instant, and of nothing else.
  public static TimeToken of(
      String kind, Cited<String> token, Instant time, Duration precision, Direction direction) {
    return new TimeToken(kind, token, time, precision, direction, null, null, null, false);
  }

  /// A token of a wall clock time of unknown zone, and of nothing else.
  ///
  /// @param reading what the clock showed, taken as UTC
  public static TimeToken ofWallClock(
      String kind, Cited<String> token, Instant reading, Duration precision) {
    return new TimeToken(kind, token, reading, precision, Direction.LOOSE, null, null, null, true);
  }

  /// The same token, with the process id in it.
  public TimeToken withPid(long pid) {
    return new TimeToken(
        kind, token, time, precision, direction, pid, address, utcOffsetSeconds, wallClock);
  }

  /// The same token, with the address in it.
  public TimeToken withAddress(@Nullable IpAddress address) {
    return new TimeToken(
        kind, token, time, precision, direction, pid, address, utcOffsetSeconds, wallClock);
  }

  /// Which side of the stamp or `Date` a genuine token may lie on.
  public enum Direction {
    /// The id is drawn when the message arrives or is sent, the date written at the same moment.
    SAME_MOMENT,
    /// The id is drawn at the start of a session or of the writing of a message: it may be much
    /// older than the date, never younger.
    NOT_AFTER,
    /// The token is written after the date beside it (a seal, a signature, the id a later server
    /// added): never older.
    NOT_BEFORE,
    /// A person or a program may have waited in between, either way.
    LOOSE
  }
}
