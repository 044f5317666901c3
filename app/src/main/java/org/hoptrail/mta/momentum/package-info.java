/// Momentum, called Ecelerity in its lines, by Message Systems, SparkPost and Bird. Closed source;
/// the forms are known from headers. It writes the peer as Exim does.
@NullMarked
package org.hoptrail.mta.momentum;

import org.jspecify.annotations.NullMarked;
