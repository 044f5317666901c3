/// ASSP, the Anti-Spam SMTP Proxy, which stands in front of another server.
///
/// The trace field is written in `assp.pl`; its form is taken from Exim, with the version of ASSP
/// behind the protocol.
@NullMarked
package org.hoptrail.mta.assp;

import org.jspecify.annotations.NullMarked;
