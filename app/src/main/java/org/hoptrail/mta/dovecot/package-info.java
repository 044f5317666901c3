/// Dovecot's LMTP and submission servers (seen: 2.0 to 2.3; run in a lab: 2.3.19).
///
/// The trace field is written in `src/lib-smtp/smtp-server-transaction.c`; session ids are made by
/// `guid_128_generate` in `src/lib/guid.c`.
@NullMarked
package org.hoptrail.mta.dovecot;

import org.jspecify.annotations.NullMarked;
