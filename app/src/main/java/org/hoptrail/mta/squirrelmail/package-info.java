/// SquirrelMail up to 1.4 (`class/deliver/Deliver.class.php`): the Message-ID of its older versions
/// holds the address of the user at the browser.
@NullMarked
package org.hoptrail.mta.squirrelmail;

import org.jspecify.annotations.NullMarked;
