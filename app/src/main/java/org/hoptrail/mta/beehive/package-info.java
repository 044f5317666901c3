/// Oracle Beehive. Closed source; the forms are known from headers. The peer's address follows a
/// slash, as Java prints it.
@NullMarked
package org.hoptrail.mta.beehive;

import org.jspecify.annotations.NullMarked;
