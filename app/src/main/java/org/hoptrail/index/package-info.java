/// The searchable index: takes reports and deliveries, gives those that answer a query.
///
/// One table ([Fields]) names every field. A message is a block of Lucene documents, one for each
/// hop and behind them one for the route, so that a query can ask for two things of the same hop.
/// Header block and report are stored whole, packed; everything else is there to be found by.
/// Messages are known by their digest: what is in the index already adds nothing. A delivery that
/// logs told of is a block too, one document for each host and one for the whole; when logs tell
/// more of it, it takes the place of what it was.
@NullMarked
package org.hoptrail.index;

import org.jspecify.annotations.NullMarked;
