/// Python programs that use the standard library (`email.utils.make_msgid`), Mailman 3 and many
/// scripts among them.
@NullMarked
package org.hoptrail.mta.python;

import org.jspecify.annotations.NullMarked;
