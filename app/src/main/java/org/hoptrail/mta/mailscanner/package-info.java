/// MailScanner, which takes whole batches out of the queue of one mail server and puts them into
/// that of another.
@NullMarked
package org.hoptrail.mta.mailscanner;

import org.jspecify.annotations.NullMarked;
