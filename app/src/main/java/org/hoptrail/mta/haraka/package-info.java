/// Haraka (seen: 2.1 to 2.8).
///
/// The trace field is written by `received_line` in `connection.js`; the id is the UUID of the
/// connection and the number of the transaction in it. The queue of outbound mail adds a line of a
/// comment and a date, `(Haraka outbound)`.
@NullMarked
package org.hoptrail.mta.haraka;

import org.jspecify.annotations.NullMarked;
