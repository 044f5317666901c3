/// Sender Policy Framework (RFC 7208), complete: may this address send for that domain? [Spf] is
/// the door, [Evaluation] the algorithm; records are read by [SpfRecord], [TermReader] and
/// [MacroReader], [Lookups] keeps the limits, [Outliner] shows a policy without a peer.
///
/// Where the RFC leaves room: a name that cannot be asked has no records (4.8); void look-ups are
/// counted by terms (4.6.4); more than ten exchanges are an error even when the peer is among the
/// first; a record that leads back to itself is an error at once; and when our own limits end an
/// evaluation, the result is `not-checked`, not `temperror`.
@NullMarked
package org.hoptrail.verify.spf;

import org.jspecify.annotations.NullMarked;
