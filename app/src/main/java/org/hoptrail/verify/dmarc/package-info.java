/// Whether the domain of the author stands behind the message (RFC 7489), and which domain that is
/// by the public suffix list.
@NullMarked
package org.hoptrail.verify.dmarc;

import org.jspecify.annotations.NullMarked;
