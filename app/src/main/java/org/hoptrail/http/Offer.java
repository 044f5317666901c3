package org.hoptrail.http;

import org.hoptrail.pipeline.Desk;
import org.hoptrail.pipeline.LogDesk;
import org.jspecify.annotations.Nullable;

/// What a server has to give.
///
/// @param desk examines messages, looks names up, explains replies
/// @param listings what the program is and knows
/// @param archive the index that is searched, or null
/// @param logs the logs that deliveries are looked for in, or null
public record Offer(
    Desk desk, Listings listings, @Nullable Archive archive, @Nullable LogDesk logs) {}
