/// OpenSMTPD (seen: headers since 2014; run in a lab: 6.8 and 7.6).
///
/// The trace field is written in `usr.sbin/smtpd/smtp_session.c`, message ids are drawn in
/// `usr.sbin/smtpd/queue_backend.c`.
@NullMarked
package org.hoptrail.mta.opensmtpd;

import org.jspecify.annotations.NullMarked;
