/// Sender Policy Framework (RFC 7208), complete: may this address send for that domain?
@NullMarked
package org.hoptrail.verify.spf;

import org.jspecify.annotations.NullMarked;
