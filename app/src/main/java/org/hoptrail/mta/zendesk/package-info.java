/// Zendesk's outgoing hosts. Closed source; the forms are known from headers. The id is a UUID.
@NullMarked
package org.hoptrail.mta.zendesk;

import org.jspecify.annotations.NullMarked;
