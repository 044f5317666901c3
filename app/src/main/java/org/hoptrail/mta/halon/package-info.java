/// Halon, a scriptable gateway of providers. Closed source; the forms are known from headers. The
/// id is a UUID of version 1.
@NullMarked
package org.hoptrail.mta.halon;

import org.jspecify.annotations.NullMarked;
