/// Programs that fetch mail from a mailbox and hand it on: fetchmail, mpop, getmail (seen:
/// fetchmail 4.x to 6.x, mpop 1.4).
///
/// Here `from` is the mail store and `with POP3` or `with IMAP` how it was read; no SMTP client
/// spoke, and there is no HELO. fetchmail writes the line in `driver.c` and `transact.c`.
@NullMarked
package org.hoptrail.mta.fetchmail;

import org.jspecify.annotations.NullMarked;
