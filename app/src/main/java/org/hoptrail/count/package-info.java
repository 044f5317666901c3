/// Counts in bounded memory, for whoever sums up more than fits: names by how often they come, and
/// durations by how they are spread.
@NullMarked
package org.hoptrail.count;

import org.jspecify.annotations.NullMarked;
