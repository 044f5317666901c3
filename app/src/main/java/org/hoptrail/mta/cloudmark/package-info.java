/// Cloudmark Gateway, formerly Bizanga, of large access providers; `with ME` at Orange, `with
/// bizsmtp` and other words of the provider's choice elsewhere. Closed source; the forms are known
/// from headers. Ids hold times and the peer's address in base 60.
@NullMarked
package org.hoptrail.mta.cloudmark;

import org.jspecify.annotations.NullMarked;
