/// sSMTP, a stand-in for the program sendmail that hands local mail to a smarthost.
///
/// Its line, written in `ssmtp.c`, is `by NAME (sSMTP sendmail emulation); DATE`.
@NullMarked
package org.hoptrail.mta.ssmtp;

import org.jspecify.annotations.NullMarked;
