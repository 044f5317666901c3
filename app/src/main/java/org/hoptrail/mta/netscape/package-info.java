/// Netscape Messaging Server 3 and 4. Closed source; the forms are known from headers. Ids start
/// with seconds since 1970 in base 36.
@NullMarked
package org.hoptrail.mta.netscape;

import org.jspecify.annotations.NullMarked;
