package org.hoptrail.model;

import org.jspecify.annotations.Nullable;

/// The receiving side of a hop as it names itself (RFC 5321 4.4 By-domain).
///
/// @param by its name
/// @param address its own address, when it tells one
/// @param software the product and version it shows, as written
public record Server(
    @Nullable Cited<String> by,
    @Nullable Cited<IpAddress> address,
    @Nullable Cited<String> software) {}
