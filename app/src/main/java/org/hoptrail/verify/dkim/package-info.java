/// DomainKeys Identified Mail (RFC 6376, RFC 8301, RFC 8463): signatures over header fields and
/// body. The body is hashed while it streams by; what signs is decided from the header before.
@NullMarked
package org.hoptrail.verify.dkim;

import org.jspecify.annotations.NullMarked;
