/// procmail, which sorts mail into folders as a user's recipes say. Once it has delivered a message
/// it writes three lines into the file that the user named as `LOGFILE` (procmail 3.22,
/// mailfold.c).
@NullMarked
package org.hoptrail.mta.procmail;

import org.jspecify.annotations.NullMarked;
