/// SquirrelMail up to 1.4 (`class/deliver/Deliver.class.php`), which stamps the way from the
/// browser. The Message-ID of its older versions holds the address of the user at the browser.
@NullMarked
package org.hoptrail.mta.squirrelmail;

import org.jspecify.annotations.NullMarked;
