/// IMail Server, by Ipswitch and later by Progress. Closed source; the forms are known from
/// headers. The peer's address stands in brackets as a word of its own; rDNS is never looked up.
@NullMarked
package org.hoptrail.mta.imail;

import org.jspecify.annotations.NullMarked;
