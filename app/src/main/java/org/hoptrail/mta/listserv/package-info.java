/// L-Soft's list server LISTSERV and its sender LSMTP. Closed source; the forms are known from
/// headers. Messages enter LISTSERV through a spool; LSMTP's ids are a worker and a counter in hex.
@NullMarked
package org.hoptrail.mta.listserv;

import org.jspecify.annotations.NullMarked;
