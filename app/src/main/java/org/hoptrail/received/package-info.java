/// Reads `Received` and `X-Received` fields (RFC 5321 4.4) in two steps.
///
/// First the *grammar*: [org.hoptrail.received.ReceivedGrammar] cuts any value into clauses,
/// comments, a date and leftovers. It knows no mail system and cannot fail; every byte of the field
/// ends up in exactly one part. Then the *interpretation*: the generic reading gives each part the
/// meaning the RFC gives it, and the [org.hoptrail.received.Dialect] of the mail system that wrote
/// the line, if one recognises it, corrects what that system does differently. The result is a
/// [org.hoptrail.model.Stamp] whose every value cites its bytes.
///
/// The dialects themselves live with everything else their mail system writes, in
/// `org.hoptrail.mta`.
@NullMarked
package org.hoptrail.received;

import org.jspecify.annotations.NullMarked;
