/// m-FILTER by Digital Arts, a gateway in Japan. Closed source; the forms are known from headers.
/// It calls itself by its product name instead of a host name.
@NullMarked
package org.hoptrail.mta.mfilter;

import org.jspecify.annotations.NullMarked;
