/// SendGrid, a sender of campaigns and of programs' mail. Closed source; the forms are known from
/// headers. Dates of its filters are Go's, without `;` and with the monotonic clock behind them.
@NullMarked
package org.hoptrail.mta.sendgrid;

import org.jspecify.annotations.NullMarked;
