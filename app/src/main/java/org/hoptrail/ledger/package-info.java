/// Ties logs of any size together: transfers and refusals go in, in any order, and are kept on
/// disk; out come pieces, each with everything that may have to do with one message, tied together
/// as `trail` ties it ([Ledger]). A piece is found by any id that is in it.
///
/// In memory stay sixteen bytes for each transfer, and what was learned of hosts and their clocks.
/// Which entries belong to one piece is found out by sorting: each entry has keys, under which it
/// is known or looks for others, and entries that share one near in time are of one piece. A piece
/// may hold too much, never too little.
@NullMarked
package org.hoptrail.ledger;

import org.jspecify.annotations.NullMarked;
