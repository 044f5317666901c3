/// Sendmail 5.x to 8.18, and the products made of it: Sun, SGI, AIX, HP, Digital, Sentrion, Switch
/// (seen: headers since 1995; run in a lab: 8.15, 8.17, 8.18).
///
/// The trace field is the `HReceived:` line of `cf/m4/proto.m4`, its macros come from
/// `sendmail/srvrsmtp.c` and `sendmail/envelope.c`; queue ids from `sendmail/queue.c`
/// (`assign_queueid`).
@NullMarked
package org.hoptrail.mta.sendmail;

import org.jspecify.annotations.NullMarked;
