package org.hoptrail.model;

import org.jspecify.annotations.Nullable;

/// Two hosts whose clocks disagree: most messages that one gave to the other have a stamp of the
/// second that is older than that of the first.
///
/// @param ahead the host whose clock is ahead of the other's
/// @param behind the host it gave mail to
/// @param count how many messages tell
/// @param seconds how far the clocks are apart at least: the median of the stamps, within four
///     percent; the time that the messages really took comes on top
/// @param wrong which of the two is probably wrong, as another host says about the same of it; or
///     null
public record ClockSkew(
    String ahead, String behind, long count, double seconds, @Nullable String wrong) {}
