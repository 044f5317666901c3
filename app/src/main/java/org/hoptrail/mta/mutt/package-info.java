/// Mutt and NeoMutt (seen: 1.3 to 1.14; `sendlib.c`, since 2.1 `messageid.c`).
///
/// Before 1.3 the ids had no `G` and local time; since 2.1 the default is `%z`, twelve bytes in
/// base64 of which the first four are the second. Neither can be told from the ids of others by
/// its shape, so neither is read.
@NullMarked
package org.hoptrail.mta.mutt;

import org.jspecify.annotations.NullMarked;
