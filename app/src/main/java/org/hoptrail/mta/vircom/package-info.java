/// Vircom's mail servers (VOPmail, modusMail). Closed source; the forms are known from headers. Ids
/// are a counter in angle brackets with the host's name; `POPDOWN` fetched the message from a
/// mailbox.
@NullMarked
package org.hoptrail.mta.vircom;

import org.jspecify.annotations.NullMarked;
