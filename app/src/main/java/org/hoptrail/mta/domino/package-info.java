/// Lotus, IBM, now HCL Domino, and the older Lotus SMTP MTA. Closed source; the forms are known
/// from headers. Ids start with the wall-clock time; Message-IDs hold two times of Notes.
@NullMarked
package org.hoptrail.mta.domino;

import org.jspecify.annotations.NullMarked;
