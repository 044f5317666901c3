/// XMail by Davide Libenzi. Trace fields are written in `SMTPSvr.cpp`: product and version stand in
/// brackets as the protocol, the reverse-path in a second `from`.
@NullMarked
package org.hoptrail.mta.xmail;

import org.jspecify.annotations.NullMarked;
