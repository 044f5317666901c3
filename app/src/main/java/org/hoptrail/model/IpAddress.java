package org.hoptrail.model;

/// An IPv4 or IPv6 address as a value. An IPv4-mapped IPv6 address (`::ffff:192.0.2.1`, RFC 4291
/// 2.5.5.2) is the IPv4 address it maps; a scope id (`%6`) is not part of the value.
///
/// @param v4 whether the address is IPv4
/// @param high the upper 64 bits; 0 for IPv4
/// @param low the lower 64 bits; the lowest 32 for IPv4
public record IpAddress(boolean v4, long high, long low) {}
