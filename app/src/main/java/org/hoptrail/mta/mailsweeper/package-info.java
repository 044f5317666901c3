/// MAILsweeper by Content Technologies, later Clearswift, a gateway on Windows. Closed source; the
/// forms are known from headers. Ids hold the wall-clock time and the gateway's address.
@NullMarked
package org.hoptrail.mta.mailsweeper;

import org.jspecify.annotations.NullMarked;
