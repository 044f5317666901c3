/// Microsoft Exchange Server 2007 and later (seen: 8.x, 14.x, 15.0, 15.1), Exchange Online and
/// Outlook.com (15.20).
///
/// Closed source; the forms are known from headers. The `id` clause holds the build of the server,
/// not a queue id. A message passes several roles, and each writes a line: *Frontend Transport*
/// takes it in, *Hub Transport* moves it, and the mailbox server takes it `with HTTPS` or
/// `with mapi`.
@NullMarked
package org.hoptrail.mta.exchange;

import org.jspecify.annotations.NullMarked;
