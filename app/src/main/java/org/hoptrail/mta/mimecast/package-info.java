/// Mimecast, a filtering service. Closed source; the forms are known from headers. Ids start with
/// the region and `-mta-`.
@NullMarked
package org.hoptrail.mta.mimecast;

import org.jspecify.annotations.NullMarked;
