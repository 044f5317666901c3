/// Webmail programs that stamp the way from the browser: SquirrelMail
/// (`class/deliver/Deliver.class.php`), Horde and its IMP (`lib/Compose.php`), Roundcube
/// (`program/actions/mail/send.php`).
///
/// The client is a browser: it has an address, perhaps a resolved name, and no HELO.
@NullMarked
package org.hoptrail.mta.webmail;

import org.jspecify.annotations.NullMarked;
