/// ZMailer 2.99 (seen: vger.kernel.org and linux-mips.org, 2004 to 2021).
///
/// Its SMTP server writes the client as `([IP]:PORT "EHLO HELO" rhost-flags-OK-OK-OK-OK)`;
/// `listexpand` hands a message to the subscribers of a list. Spool ids hold the time; the rule was
/// found from real headers.
@NullMarked
package org.hoptrail.mta.zmailer;

import org.jspecify.annotations.NullMarked;
