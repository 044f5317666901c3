/// Fastmail's proxy before its submission servers, the one part of its system that writes lines
/// of its own: its MX hosts run Postfix and the Authentication Milter, its stores Cyrus.
///
/// Closed source; the forms are known from headers.
@NullMarked
package org.hoptrail.mta.fastmail;

import org.jspecify.annotations.NullMarked;
