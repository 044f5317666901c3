/// Mail that came by UUCP to a host whose own software does not show: `from HOST by NAME with UUCP`
/// or `via UUCP` (RFC 976). Sendmail and Smail name themselves when they take mail from UUCP and
/// have their own rooms.
///
/// There is no HELO and no peer address; `from` is the name of the UUCP neighbour.
@NullMarked
package org.hoptrail.mta.uucp;

import org.jspecify.annotations.NullMarked;
