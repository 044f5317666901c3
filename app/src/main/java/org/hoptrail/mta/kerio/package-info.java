/// Kerio MailServer, later Kerio Connect. Closed source; the forms are known from headers.
@NullMarked
package org.hoptrail.mta.kerio;

import org.jspecify.annotations.NullMarked;
