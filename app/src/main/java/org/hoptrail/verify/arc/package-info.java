/// Authenticated Received Chain (RFC 8617): what earlier hosts verified, under their seals.
@NullMarked
package org.hoptrail.verify.arc;

import org.jspecify.annotations.NullMarked;
