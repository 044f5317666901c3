/// Counts what mail servers did: takes transfers and refusals one by one, forgets each at once, and
/// gives a [org.hoptrail.model.Summary]. Memory is bounded: names are counted exactly up to a
/// number, then the rarest are dropped, and the summary says so.
@NullMarked
package org.hoptrail.summary;

import org.jspecify.annotations.NullMarked;
