/// Vade Secure, a filter of access providers; its relay writes `with ngmta`. Closed source; the
/// forms are known from headers. Ids hold nanoseconds.
@NullMarked
package org.hoptrail.mta.vadesecure;

import org.jspecify.annotations.NullMarked;
