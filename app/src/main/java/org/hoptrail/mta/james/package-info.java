/// Apache James (seen: 2.1 to 2.3; 3.x by source).
///
/// The trace field is written in `ReceivedDataLineFilter` of its SMTP protocol module, before 3.0
/// in the handler of the DATA command. `from` is the resolved name of the client, followed by
/// `(EHLO HELO)` and `([IP])`; the id names the session. The name of the software is a setting, by
/// default `JAMES SMTP Server V` or `Apache JAMES Protocols Server`.
///
/// Message-IDs come from its library mime4j (`MimeUtil.java`), also in other programs (seen: 2021
/// to 2025).
@NullMarked
package org.hoptrail.mta.james;

import org.jspecify.annotations.NullMarked;
