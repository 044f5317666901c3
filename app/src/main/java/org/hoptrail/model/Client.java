package org.hoptrail.model;

import org.jspecify.annotations.Nullable;

/// The sending side of a hop as the receiving server wrote it down (RFC 5321 4.4 From-domain). HELO
/// name, rDNS name and peer address are three things with three witnesses.
///
/// @param from the From-domain as it stands in the `from` clause, whatever it means there
/// @param helo the name the client gave in HELO, EHLO or LHLO
/// @param rdns the name the server's resolver gave for the peer address
/// @param peer the address the server saw
/// @param peerPort the client's TCP port, 1..65535
/// @param ident what an ident server or the operating system said of the user (RFC 1413, or the
///     local user of a submission without SMTP)
/// @param authenticatedAs the SMTP AUTH identity, or `yes` where only the fact is told
public record Client(
    @Nullable Cited<String> from,
    @Nullable Cited<String> helo,
    @Nullable Cited<String> rdns,
    @Nullable Cited<IpAddress> peer,
    @Nullable Cited<Integer> peerPort,
    @Nullable Cited<String> ident,
    @Nullable Cited<String> authenticatedAs) {}
