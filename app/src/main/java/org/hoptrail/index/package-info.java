/// The searchable index: takes reports, gives those that answer a query.
///
/// One table ([Fields]) names every field. A message is a block of Lucene documents, one for each
/// hop and behind them one for the route, so that a query can ask for two things of the same hop.
/// Header block and report are stored as they are; everything else is there to be found by.
/// Messages are known by their digest: what is in the index already adds nothing.
@NullMarked
package org.hoptrail.index;

import org.jspecify.annotations.NullMarked;
