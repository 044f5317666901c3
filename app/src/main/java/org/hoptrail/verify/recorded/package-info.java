/// What earlier hosts wrote into the header about their own verifications (RFC 8601, RFC 7208 9.1,
/// RFC 8617 4.1.1), read leniently, judged by who wrote it and where it stands, and held against
/// what was verified now.
@NullMarked
package org.hoptrail.verify.recorded;

import org.jspecify.annotations.NullMarked;
