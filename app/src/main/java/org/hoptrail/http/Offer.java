package org.hoptrail.http;

import org.hoptrail.pipeline.Desk;
import org.jspecify.annotations.Nullable;

/// What a server has to give.
///
/// @param desk examines messages, looks names up, explains replies
/// @param listings what the program is and knows
/// @param archive the index that is searched, or null
public record Offer(Desk desk, Listings listings, @Nullable Archive archive) {}
