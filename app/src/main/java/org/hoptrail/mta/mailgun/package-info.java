/// Mailgun, a sender and receiver for programs. Closed source; the forms are known from headers.
/// Ids and Message-IDs hold the time.
@NullMarked
package org.hoptrail.mta.mailgun;

import org.jspecify.annotations.NullMarked;
