/// Hosts of the route against the DNS: names of peers, HELO names, exchanges, `by` hosts.
@NullMarked
package org.hoptrail.verify.host;

import org.jspecify.annotations.NullMarked;
