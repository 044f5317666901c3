package org.hoptrail.model;

import java.time.Duration;

/// What the stamps of many messages show of the clock of a host.
///
/// @param host its name as it writes it, lower case
/// @param ahead how far it is ahead of the clocks of its neighbours, negative when it is behind; to
///     ten seconds, above three hours to the minute
/// @param messages so many messages show it at least: 5, 10, 20, 50, 100 and so on
public record HostClock(String host, Duration ahead, long messages) {}
