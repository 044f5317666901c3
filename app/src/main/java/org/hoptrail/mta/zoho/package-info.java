/// Zoho Mail and its sender ZeptoMail. Closed source; the forms are known from headers. Ids are
/// milliseconds since 1970 with a random fraction behind them.
@NullMarked
package org.hoptrail.mta.zoho;

import org.jspecify.annotations.NullMarked;
