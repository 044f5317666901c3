/// Adds the routes of many messages up to a graph of who gave mail to whom, how often and how fast:
/// a [org.hoptrail.model.RelayGraph]. Takes one route after the other and forgets it; memory is
/// bounded.
@NullMarked
package org.hoptrail.graph;

import org.jspecify.annotations.NullMarked;
