/// Google's mail: Gmail, Google Workspace, Google Groups, and the relays between them (seen:
/// 2004 to 2026).
///
/// Closed source; the forms are known from headers. Inside Google a hop is `by ADDRESS with SMTP
/// id ID`, often in an `X-Received` field of the same form. Dates are Pacific time, with the
/// zone's letters behind them.
///
/// Administrators of Google Workspace get two logs out: the table that Email Log Search exports,
/// and the Gmail events in BigQuery. Neither names the ids of trace fields; a message is known by
/// its Message-ID there.
@NullMarked
package org.hoptrail.mta.gmail;

import org.jspecify.annotations.NullMarked;
