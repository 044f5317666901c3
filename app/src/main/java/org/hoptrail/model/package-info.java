/// The records that flow from stage to stage, and nothing else: where bytes came from ([Source],
/// [Span]), what was read from them and who says so ([Cited]), one trace field ([Stamp]), the path
/// of a message ([Route] of [Hop]s), and what is odd about it ([Finding], [Problem]). The package
/// depends on nothing; every other package depends on it, and stages meet only here.
///
/// Two rules hold everywhere. A value never travels without the bytes it was read from. And three
/// things are never confused: what a client said of itself (HELO), what the server's resolver
/// said of the client (rDNS), and what the server saw (the peer address).
@NullMarked
package org.hoptrail.model;

import org.jspecify.annotations.NullMarked;
