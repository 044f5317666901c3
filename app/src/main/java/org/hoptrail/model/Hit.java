package org.hoptrail.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A message that was found.
///
/// @param id what the index knows it by
/// @param source where it was read from
/// @param date the time of its newest stamp, or else its Date, in ISO 8601; or null
/// @param from the author's address
/// @param subject the decoded Subject
/// @param verdict `consistent`, `unusual`, `suspicious` or `forged`
/// @param hops how many hops
/// @param total time from the oldest stamp to the newest, or null
/// @param json the report as it was given to the index
/// @param header the header block
public record Hit(
    String id,
    Source source,
    @Nullable String date,
    @Nullable String from,
    @Nullable String subject,
    String verdict,
    int hops,
    @Nullable Duration total,
    byte[] json,
    byte[] header) {}
