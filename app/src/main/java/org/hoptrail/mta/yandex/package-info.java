/// Yandex: `nwsmtp` at its edges, and relays named `Yandex`. Closed source; the forms are known
/// from headers.
@NullMarked
package org.hoptrail.mta.yandex;

import org.jspecify.annotations.NullMarked;
