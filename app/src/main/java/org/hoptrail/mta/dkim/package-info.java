/// DKIM signatures and ARC seals (RFC 6376, RFC 8617), by whatever software: their format is the
/// same everywhere, so the standard is treated as one writer. Only `t=`, the time of signing, is
/// read; `x=` is when a signature expires, which says nothing of when it was written.
@NullMarked
package org.hoptrail.mta.dkim;

import org.jspecify.annotations.NullMarked;
