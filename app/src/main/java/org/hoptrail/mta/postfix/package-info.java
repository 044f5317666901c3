/// Postfix 2.x and 3.x (seen: 3.5, 3.7, 3.10, and headers since 1999).
///
/// Trace fields are written in `smtpd/smtpd.c`, `pickup/pickup.c`, `qmqpd/qmqpd.c` and
/// `local/forward.c`; queue ids in `global/mail_queue.h`.
@NullMarked
package org.hoptrail.mta.postfix;

import org.jspecify.annotations.NullMarked;
