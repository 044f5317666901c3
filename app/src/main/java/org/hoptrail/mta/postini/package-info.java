/// Postini, a filtering service that Google bought and closed. Closed source; the forms are known
/// from headers. It calls every client `source`.
@NullMarked
package org.hoptrail.mta.postini;

import org.jspecify.annotations.NullMarked;
