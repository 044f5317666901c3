/// What the DNS publishes about the mail of a domain or about an address, without any message.
@NullMarked
package org.hoptrail.verify.lookup;

import org.jspecify.annotations.NullMarked;
