/// Mailchimp Transactional, formerly Mandrill. Closed source; the forms are known from headers. The
/// HTTP entry writes 32 hex digits as id; the hosts that send are other software.
@NullMarked
package org.hoptrail.mta.mandrill;

import org.jspecify.annotations.NullMarked;
