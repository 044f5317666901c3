/// Mercury for NetWare and Mercury/32. Closed source; the forms are known from headers. Hops
/// through its spool directories have no protocol; years have two digits.
@NullMarked
package org.hoptrail.mta.mercury;

import org.jspecify.annotations.NullMarked;
