/// nullmailer, a sender without a server: it hands local mail to a smarthost.
///
/// Its line is a comment and a date in the manner of qmail, written in `src/queue.cc`.
@NullMarked
package org.hoptrail.mta.nullmailer;

import org.jspecify.annotations.NullMarked;
