/// maildrop, the delivery program of Courier that other servers use too. It writes a block of lines
/// for each delivery into the file that the user's filter names as `logfile`.
@NullMarked
package org.hoptrail.mta.maildrop;

import org.jspecify.annotations.NullMarked;
