/// Puts stamps in order and says what is known of the path: hops oldest first, signed transit
/// times, gaps, and the boundary where the reader's own servers took over.
///
/// Takes stamps (newest first, as they stand in a message) and the settings; gives a
/// [org.hoptrail.model.Route]. The boundary decides what every hop is worth: above it our own
/// servers speak, at it the peer address is fact, below it there are only claims until something
/// supports them (DESIGN section 7). With no settings the boundary is inferred, and the reason says
/// from what.
@NullMarked
package org.hoptrail.route;

import org.jspecify.annotations.NullMarked;
