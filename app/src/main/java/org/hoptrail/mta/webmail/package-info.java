/// Webmail programs that stamp the way from the browser: Horde and its IMP (`lib/Compose.php`),
/// Roundcube (`program/actions/mail/send.php`). SquirrelMail has a room of its own.
///
/// The client is a browser: it has an address, perhaps a resolved name, and no HELO.
@NullMarked
package org.hoptrail.mta.webmail;

import org.jspecify.annotations.NullMarked;
