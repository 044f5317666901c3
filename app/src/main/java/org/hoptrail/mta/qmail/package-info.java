/// qmail and its kin: netqmail, notqmail, qmail-ldap, mess822's ofmipd, qpsmtpd in front of it,
/// qmail-scanner and simscan inside it (seen: headers since 1997; run in a lab: notqmail 1.09).
///
/// Trace fields are written in `received.c` (qmail-smtpd, qmail-qmqpd), `qmail-queue.c` and
/// `date822fmt.c`; Message-IDs in `newfield.c`. qmail-queue calls a message by the process id under
/// which it was queued, `qp` in replies and logs.
@NullMarked
package org.hoptrail.mta.qmail;

import org.jspecify.annotations.NullMarked;
